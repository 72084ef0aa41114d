using System.Globalization;
using System.Text;

namespace Traguardo.Documents.Pdf;

/// <summary>The fonts of a report: that of the pages, and one that has most of the characters which that one lacks.</summary>
internal sealed class PdfFonts
{
    // A longer word is let break anywhere: no column of a page holds it.
    private const int LongestWord = 30;
    private const char BreakHere = '\u200b';
    private static readonly Rune NotPrintable = new('\ufffd');

    private readonly TrueTypeFont regular, bold, wide, wideBold;

    private PdfFonts(string folder)
    {
        regular = TrueTypeFont.Read(Path.Combine(folder, "TitilliumWeb_400Regular.ttf"));
        bold = TrueTypeFont.Read(Path.Combine(folder, "TitilliumWeb_700Bold.ttf"));
        wide = TrueTypeFont.Read(Path.Combine(folder, "DejaVuSans.ttf"));
        wideBold = TrueTypeFont.Read(Path.Combine(folder, "DejaVuSans-Bold.ttf"));
    }

    public static PdfFonts Read(string folder) => new(folder);

    /// <summary>The text with a sign in place of each character that no font has: PDF/UA bears none without a shape.</summary>
    public string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in XmlText.Of(text).Normalize().EnumerateRunes().Where(rune => !IsUnseen(rune)))
        {
            shown.Append(rune.Value == '\n' || IsInBoth(rune) ? rune : NotPrintable);
        }
        return shown.ToString();
    }

    /// <summary>The same, for the lines of a page: a word too long for any column may be divided anywhere.</summary>
    public string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        var word = 0;
        foreach (var rune in Shown(text).EnumerateRunes())
        {
            word = rune.Value is ' ' or '\n' or '-' ? 0 : word + 1;
            if (word > LongestWord)
            {
                printable.Append(BreakHere);
                word = 1;
            }
            printable.Append(rune);
        }
        return printable.ToString();
    }

    /// <summary>How wide a text is in one line, in parts of the size of the type.</summary>
    public double Width(string text, bool isBold)
    {
        var (first, second) = isBold ? (bold, wideBold) : (regular, wide);
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += first.Has(rune) ? first.Width(rune) : second.Width(rune);
        }
        return width;
    }

    // The same text may stand in a total, which is bold.
    private bool IsInBoth(Rune rune) => (regular.Has(rune) || wide.Has(rune)) && (bold.Has(rune) || wideBold.Has(rune));

    private static bool IsUnseen(Rune rune) =>
        rune.Value != '\n' && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F);
}
