using System.Globalization;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Workbooks;

/// <summary>
/// Numbers inside texts, always as Italians write them: <c>1.234,5</c>, <c>87,5%</c>. A workbook written in one language and read in
/// another would else take 0.875 for 875.
/// </summary>
internal static partial class NumberText
{
    /// <summary>The number in full, without dots: <c>1234,5</c>.</summary>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Reads a number; a percentage is its fraction. Null where it is none.</summary>
    public static decimal? Read(string text)
    {
        var plain = text.Trim().Replace('\u2212', '-');
        if (Written().Match(plain) is not { Success: true } match)
        {
            return null;
        }
        var digits = match.Groups["number"].Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return !decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? null
            : match.Groups["percent"].Success ? number / 100
            : number;
    }

    [GeneratedRegex(@"^(?<number>-?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?)\s*(?<percent>%)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
