using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Templates;

/// <summary>
/// Places in the texts of a template, in single braces: <c>{anno}</c>, <c>{anno-1}</c>, <c>{anno+2}</c>, <c>{ente}</c>; inside a repetition
/// <c>{codice}</c>, <c>{titolo}</c> and <c>{percorso}</c> of what it stands at. Double braces are live figures and stay.
/// </summary>
public static partial class Placeholders
{
    private const string YearName = "anno";

    /// <summary>The names that are known everywhere; a year may be followed by + or − and a digit.</summary>
    public static IReadOnlyList<string> Everywhere { get; } = [YearName, YearName + "-1", YearName + "+1", "ente"];

    /// <summary>The names that are known inside a repetition alone.</summary>
    public static IReadOnlyList<string> Repeated { get; } = ["codice", "titolo", "percorso"];

    /// <summary>The names in a text that mean nothing there.</summary>
    internal static IEnumerable<string> UnknownIn(string text, bool isRepeated) =>
        from Match place in Place().Matches(text)
        let name = place.Groups["name"].Value
        where name != "ente" && YearsOn(name) is null && !(isRepeated && Repeated.Contains(name))
        select name;

    /// <summary>The text with its places filled; what means nothing stays as it is.</summary>
    internal static string Fill(string text, Cycle cycle, Standpoint at) => Place().Replace(text, place => place.Groups["name"].Value switch
    {
        "ente" => cycle.Administration.Name,
        "codice" => at.Code,
        "titolo" => at.Title,
        "percorso" => at.Path,
        var name when YearsOn(name) is { } years => (cycle.Year + years).ToString(CultureInfo.InvariantCulture),
        _ => null,
    } ?? place.Value);

    private static int? YearsOn(string name) =>
        name == YearName ? 0
        : name.Length == YearName.Length + 2 && name.StartsWith(YearName, StringComparison.Ordinal) && name[^2] is '+' or '-' && char.IsAsciiDigit(name[^1])
            ? (name[^2] == '-' ? -1 : 1) * (name[^1] - '0')
            : null;

    // Not where a brace stands beside it: that is a live figure.
    [GeneratedRegex(@"(?<!\{)\{(?<name>[^{}]*)\}(?!\})")]
    private static partial Regex Place();
}
