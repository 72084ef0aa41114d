using System.Globalization;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Finds the styles that show a number as a day: nothing else tells the two apart.</summary>
internal static partial class DayStyles
{
    /// <summary>For each style that cells refer to, whether it shows a day.</summary>
    public static IReadOnlyList<bool> Read(Package package, string part)
    {
        var own = new Dictionary<string, bool>();
        var styles = new List<bool>();
        var inCells = false;
        using var xml = package.Open(part);
        while (xml.Read())
        {
            switch (xml.Name)
            {
                case "cellXfs":
                    inCells = !xml.IsEnd;
                    break;
                case "numFmt" when xml.IsStart:
                    own[xml.Attribute("numFmtId") ?? ""] = ShowsDay(xml.Attribute("formatCode") ?? "");
                    break;
                case "xf" when inCells && xml.IsStart:
                    var id = xml.Attribute("numFmtId") ?? "";
                    styles.Add(own.TryGetValue(id, out var isDay) ? isDay : IsUsualDay(id));
                    break;
            }
        }
        return styles;
    }

    /// <summary>Whether a format code has a day, a month or a year in it.</summary>
    internal static bool ShowsDay(string code)
    {
        var first = Words().Replace(code, "").Split(';')[0];
        return first.AsSpan().IndexOfAny("dDyY") >= 0 && !first.Contains("General", StringComparison.OrdinalIgnoreCase);
    }

    // The formats that every spreadsheet knows by number; 45 to 47 are times.
    private static bool IsUsualDay(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    // What a format says in words, colours, currencies and fillings, none of which is part of the number.
    [GeneratedRegex("""\"[^\"]*\"|\\.|_.|\*.|\[[^\]]*\]""")]
    private static partial Regex Words();
}
