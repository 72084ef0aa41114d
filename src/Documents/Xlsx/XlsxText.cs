using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Core.Display;

namespace Traguardo.Documents.Xlsx;

/// <summary>Texts as a workbook can hold them: not too long, and with characters that XML lacks written the way a workbook does.</summary>
internal static partial class XlsxText
{
    /// <summary>The most characters that a cell holds.</summary>
    public const int LongestCell = 32_767;

    /// <summary>A text for a cell: cut where a cell cannot hold more, <c>_x0007_</c> for a character that XML lacks.</summary>
    public static string OfCell(string text)
    {
        // A text that happens to read like such an escape is escaped itself, or it would come back as another.
        var plain = Escape().Replace(Shortened.To(text, LongestCell), "_x005F_");
        return XmlText.Of(plain, bad => string.Create(CultureInfo.InvariantCulture, $"_x{(int)bad:X4}_"));
    }

    /// <summary>A text for plain XML: without the characters that XML lacks.</summary>
    public static string OfXml(string text) => XmlText.Of(text);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
