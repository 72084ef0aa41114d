using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx;

/// <summary>The styles of a document, from <c>Styles.xml</c>.</summary>
internal static class DocxStyles
{
    private const int DeepestHeading = 6;

    /// <summary>The styles in a language.</summary>
    /// <param name="language">The language that spelling is checked in.</param>
    /// <param name="breaksBeforeChapters">True where each section of the first level begins a page.</param>
    public static Styles Of(CultureInfo language, bool breaksBeforeChapters)
    {
        using var stream = typeof(DocxStyles).Assembly.GetManifestResourceStream(typeof(DocxStyles), "Styles.xml")!;
        using var reader = new StreamReader(stream);
        var xml = reader.ReadToEnd();
        var styles = new Styles(xml[xml.IndexOf("<w:styles", StringComparison.Ordinal)..]);
        styles.Descendants<Languages>().First().Val = language.Name;
        // The library reads left as start, which not every program knows.
        foreach (var indentation in styles.Descendants<Indentation>())
        {
            (indentation.Left, indentation.Start) = (indentation.Start, null);
        }
        if (breaksBeforeChapters)
        {
            styles.Elements<Style>().Single(style => style.StyleId == Heading(1)).StyleParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }
        return styles;
    }

    /// <summary>The style of a heading of a level, from 1; levels deeper than Word's sixth look like it.</summary>
    public static string Heading(int level) => "Heading" + Digit(level);

    /// <summary>The style of a heading of the prose, of a level from 2.</summary>
    public static string Subheading(int level) => "Subheading" + Digit(level);

    /// <summary>A paragraph of a style.</summary>
    // Not a sequence: an element is one itself, that of its children, and would be taken apart.
    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. content]);

    private static string Digit(int level) => Math.Min(level, DeepestHeading).ToString(CultureInfo.InvariantCulture);
}
