using System.Text;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Tests.Docx;

/// <summary>The outline of a PDF that LibreOffice wrote: it stands there in plain objects, one after the other.</summary>
internal static partial class PdfOutline
{
    public static IReadOnlyList<string> Of(byte[] pdf) => [.. Title().Matches(Encoding.Latin1.GetString(pdf)).Select(match => Text(match.Groups[1].Value))];

    private static string Text(string hexadecimal) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hexadecimal)).Trim();

    // The document's own title stands in its information, beside its maker.
    [GeneratedRegex(@"<<\s*/Count\s+-?\d+[^>]*?/Title<FEFF([0-9A-F]*)>|/Title<FEFF([0-9A-F]*)>\s*/Dest")]
    private static partial Regex Title();
}
