using DocumentFormat.OpenXml;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Docx;

/// <summary>The title page.</summary>
internal static class DocxCover
{
    public static IEnumerable<OpenXmlElement> Of(Report report)
    {
        yield return DocxStyles.Paragraph("Issuer", DocxRuns.Text(report.Issuer));
        yield return DocxStyles.Paragraph("Title", DocxRuns.Text(report.Title));
        foreach (var line in report.Front)
        {
            yield return DocxStyles.Paragraph("Subtitle", DocxRuns.Text(line));
        }
        yield return DocxStyles.Paragraph("CoverDay", DocxRuns.Text(
            string.Format(report.Figures.Culture, DocxWords.Of(nameof(DocxTexts.DataOf), report.Figures.Culture), report.Figures.LongDate(report.Day))));
        if (report.DraftMark is { } mark)
        {
            yield return DocxStyles.Paragraph("CoverMark", DocxRuns.Text(mark));
        }
    }
}
