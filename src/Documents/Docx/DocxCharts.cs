using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;
using Traguardo.Documents.Drawing;

namespace Traguardo.Documents.Docx;

/// <summary>
/// Writes charts: the title above, the picture with its words as text alternative, below it where its table is. The picture is there twice: as SVG
/// for programs that know it, and drawn by the same shapes as EMF for those that do not. Both are sharp at every size.
/// </summary>
/// <param name="part">Where the pictures go.</param>
/// <param name="links">The document's links.</param>
/// <param name="language">The language of the report.</param>
/// <param name="tables">The anchor of the table behind a figure.</param>
internal sealed class DocxCharts(MainDocumentPart part, DocxLinks links, CultureInfo language, Func<ReportTable, string> tables)
{
    private const long UnitsPerPixel = 9525;
    private const long UnitsPerTwip = 635;
    private const int TallestTwips = 12_000;
    private const int TallestWideTwips = 7_000;

    // Wider than this its letters would be too small to read on an upright page.
    private const decimal WidePixels = 1000;

    private int drawn;

    public Piece Of(ChartBlock block)
    {
        var number = (++drawn).ToString(CultureInfo.InvariantCulture);
        var svg = ChartSvg.Of(block.Chart, $"f{number}");
        var (picture, width, height) = EmfPicture.Of(svg);
        var isWide = width > WidePixels;
        Add(ImagePartType.Emf, $"rIdPicture{number}", picture);
        Add(ImagePartType.Svg, $"rIdDrawing{number}", Encoding.UTF8.GetBytes(svg));
        return new Piece(
            [
                DocxStyles.Paragraph("Caption", links.Marked(block.Id, DocxRuns.Text(block.Chart.Title))),
                DocxStyles.Paragraph("Figure", new Run(Inline(block.Chart.Description, number, width, height, isWide))),
                DocxStyles.Paragraph("TableNote",
                    DocxRuns.Text(DocxWords.Of(nameof(DocxTexts.DataOfFigure), language)),
                    new Hyperlink(DocxRuns.Text(block.Chart.Behind.Title, "Hyperlink")) { Anchor = links.NameOf(tables(block.Chart.Behind)), History = true }),
            ],
            isWide ? Turn.Wide : Turn.Upright);
    }

    private void Add(PartTypeInfo type, string id, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        part.AddImagePart(type, id).FeedData(stream);
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Drawing Inline(string description, string number, decimal width, decimal height, bool isWide)
    {
        var (widest, tallest) = isWide ? (PageShape.WideText, TallestWideTwips) : (PageShape.Text, TallestTwips);
        var scale = Math.Min(1, Math.Min(widest * UnitsPerTwip / (width * UnitsPerPixel), tallest * UnitsPerTwip / (height * UnitsPerPixel)));
        var (across, down) = ((long)(width * UnitsPerPixel * scale), (long)(height * UnitsPerPixel * scale));
        var words = SecurityElement.Escape(XmlText.Of(description));
        return new DocumentFormat.OpenXml.Wordprocessing.Drawing(string.Create(CultureInfo.InvariantCulture, $"""
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/><wp:docPr id="{number}" name="Figura {number}" descr="{words}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="Figura {number}" descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdPicture{number}"><a:extLst><a:ext uri="{SvgExtension}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdDrawing{number}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """));
    }

    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
}
