using System.Globalization;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Reads <c>_x000D_</c>, which is how a workbook writes a character that XML lacks. One that nobody sees is left out: no database keeps it.</summary>
internal static partial class XlsxEscapes
{
    public static string Decode(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text : Escape().Replace(text, match =>
    {
        var character = (char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsSurrogate(character) ? match.Value
            : char.IsControl(character) && character is not ('\t' or '\n' or '\r') ? ""
            : character.ToString();
    });

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
