using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx;

/// <summary>Puts a document together: the cover, and sections of pages upright and on their side.</summary>
internal static class DocxBody
{
    public static Body Of(IReadOnlyList<OpenXmlElement> cover, IReadOnlyList<Piece> pieces)
    {
        var body = new Body(cover);
        var isWide = false;
        var isFirst = true;
        foreach (var laid in Pieces.Laid(pieces))
        {
            if (laid.IsWide != isWide)
            {
                body.Append(End(isWide, body));
                isWide = laid.IsWide;
            }
            else if (isFirst && laid.Elements is [Paragraph paragraph, ..])
            {
                paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            }
            isFirst = false;
            body.Append(laid.Elements);
        }
        if (body.LastChild is Table)
        {
            // Word wants a paragraph after the last table.
            body.Append(DocxStyles.Paragraph("SectionEnd"));
        }
        body.Append(PageShape.Of(isWide));
        DocxFrame.Refer(body.Descendants<SectionProperties>().First());
        return body;
    }

    // A section ends in the paragraph that says how its pages are.
    private static Paragraph End(bool isWide, Body body)
    {
        if (body.LastChild is Paragraph last)
        {
            last.Remove();
            last.ParagraphProperties!.SectionProperties = PageShape.Of(isWide);
            return last;
        }
        var end = DocxStyles.Paragraph("SectionEnd");
        end.ParagraphProperties!.SectionProperties = PageShape.Of(isWide);
        return end;
    }
}
