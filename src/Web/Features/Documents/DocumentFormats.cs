using System.Reflection;
using Traguardo.Documents.Docx;
using Traguardo.Documents.Html;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Web.Features.Documents;

/// <summary>The formats that documents are made in.</summary>
public static class DocumentFormats
{
    /// <summary>Version of the program, as the manifest of a package says it.</summary>
    public static string Program { get; } = typeof(DocumentFormats).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What writes documents in all of them, and packs them.</summary>
    public static PackageWriter Writer(PdfWriter pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        return new PackageWriter(
        [
            ReportFormat.Of("html", HtmlWriter.Write),
            ReportFormat.Of("docx", DocxWriter.Write),
            new ReportFormat("pdf", async (report, stop) =>
            {
                try
                {
                    return await pdf.WriteAsync(report, stop);
                }
                catch (PdfException fault)
                {
                    throw fault.IsNodeMissing ? new FormatUnavailableException(fault.Message, fault) : new FormatFaultException(fault.Message, fault);
                }
            }),
            ReportFormat.Of("xlsx", ReportWorkbook.Write),
        ], Program);
    }
}
