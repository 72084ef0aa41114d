using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Docx;

/// <summary>What stands on every page around the text: whose document it is, its pages, and across a draft that it is one.</summary>
internal static class DocxFrame
{
    private const string Upper = "rIdHeader";
    private const string Lower = "rIdFooter";
    private const string UpperOfCover = "rIdCoverHeader";
    private const string LowerOfCover = "rIdCoverFooter";

    // How wide a letter of the mark is, and how wide the mark may be, in points.
    private const int MarkLetter = 70;
    private const int WidestMark = 440;

    public static void Write(MainDocumentPart part, Report report)
    {
        var said = string.Join(" · ", new[] { report.Issuer, report.Title, report.DraftMark }.OfType<string>());
        var upper = DocxStyles.Paragraph("Header", DocxRuns.Text(said));
        // The cover says all this itself.
        var ofCover = new Paragraph();
        if (report.DraftMark is { Length: > 0 } mark)
        {
            upper.Append(Mark(mark, 1));
            ofCover.Append(Mark(mark, 2));
        }
        part.AddNewPart<HeaderPart>(Upper).Header = new Header(upper);
        part.AddNewPart<HeaderPart>(UpperOfCover).Header = new Header(ofCover);
        part.AddNewPart<FooterPart>(Lower).Footer = new Footer(DocxStyles.Paragraph("Footer", [.. Pages(report)]));
        part.AddNewPart<FooterPart>(LowerOfCover).Footer = new Footer(new Paragraph());
    }

    /// <summary>Refers to it from the first section of the document; those after it go on with the same.</summary>
    public static void Refer(SectionProperties first)
    {
        first.InsertAt(new HeaderReference { Type = HeaderFooterValues.Default, Id = Upper }, 0);
        first.InsertAt(new HeaderReference { Type = HeaderFooterValues.First, Id = UpperOfCover }, 1);
        first.InsertAt(new FooterReference { Type = HeaderFooterValues.Default, Id = Lower }, 2);
        first.InsertAt(new FooterReference { Type = HeaderFooterValues.First, Id = LowerOfCover }, 3);
        first.Append(new TitlePage());
    }

    private static IEnumerable<OpenXmlElement> Pages(Report report)
    {
        var words = DocxWords.Of(nameof(DocxTexts.PageOf), report.Figures.Culture).Split('{', '}');
        return words.SelectMany(word => word switch
        {
            "0" => DocxFields.Of("PAGE", "1"),
            "1" => DocxFields.Of("NUMPAGES", "1"),
            _ => [DocxRuns.Text(word)],
        });
    }

    // The shape by which Word itself marks pages: it can be taken away by its own command.
    private static Run Mark(string mark, int number)
    {
        var width = Math.Min(mark.Length * MarkLetter, WidestMark);
        var word = SecurityElement.Escape(XmlText.Of(mark));
        return new Run(
            new RunProperties(new NoProof()),
            new Picture($"""
                <w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
                <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
                <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
                <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
                <v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s205{number}" type="#_x0000_t136" alt="{word}" style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{width / Math.Max(2, mark.Length) * 2}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d5dce4" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="{word}"/></v:shape>
                </w:pict>
                """.ReplaceLineEndings("")));
    }
}
