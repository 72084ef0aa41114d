using Traguardo.Core.Cycles;

namespace Traguardo.Web.Features.SetUp;

/// <summary>Units as somebody writes or pastes them, one a line: code, name and the unit it belongs to, between semicolons or in columns.</summary>
/// <param name="Units">The units, in the order written.</param>
/// <param name="Faults">What cannot be read, in words.</param>
public sealed record UnitLines(List<Unit> Units, IReadOnlyList<string> Faults)
{
    private static readonly char[] Separators = [';', '\t'];

    public static UnitLines Read(string? text)
    {
        var (units, faults) = (new List<Unit>(), new List<string>());
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }
            var parts = lines[i].Split(Separators, StringSplitOptions.TrimEntries);
            if (parts.Length is < 2 or > 3 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                faults.Add(string.Format(null, SetUpTexts.UnitLine, i + 1, lines[i].Trim()));
            }
            else if (units.Exists(unit => unit.Code == parts[0]))
            {
                faults.Add(string.Format(null, SetUpTexts.UnitTwice, i + 1, parts[0]));
            }
            else
            {
                units.Add(new Unit { Code = parts[0], Name = parts[1], Parent = parts.Length == 3 && parts[2].Length > 0 ? parts[2] : null });
            }
        }
        faults.AddRange(units
            .Where(unit => unit.Parent is { } parent && !units.Exists(other => other.Code == parent))
            .Select(unit => string.Format(null, SetUpTexts.UnitParent, unit.Code, unit.Parent)));
        return new UnitLines(units, faults);
    }
}
