using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Core.Reports;
using Traguardo.Documents.Html;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;

namespace Traguardo.Web.Features.Documents;

/// <summary>A document that was made.</summary>
/// <param name="Package">Its package.</param>
/// <param name="Content">What it is, and its files.</param>
/// <param name="Missing">Why a format of it could not be made, in words; null where all were.</param>
public sealed record MadeDocument(byte[] Package, ProducedDocument Content, string? Missing);

/// <summary>A final document that a format is lacking of, or that asks for what there is not; the message says why, to whoever asked for it.</summary>
public sealed class IncompleteDocumentException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Makes a document in all its formats from what was frozen of it, and of nothing else.</summary>
public sealed partial class DocumentMaker(PackageWriter packages, PdfWriter pdf, PdfHealth health, ILogger<DocumentMaker> log)
{
    private const string PdfFormat = "pdf";

    /// <summary>Makes it.</summary>
    /// <param name="snapshot">What was frozen, as <c>document-snapshot/1</c>.</param>
    /// <param name="at">Told of each step when it begins, with what it is at within the step where that is known.</param>
    /// <param name="stop">Breaks it off.</param>
    /// <exception cref="IncompleteDocumentException">It is to be final, and a format of it cannot be made or a text asks for what there is not.</exception>
    /// <exception cref="InvalidDataException">What was frozen cannot be read; the message says why.</exception>
    public async Task<MadeDocument> MakeAsync(byte[] snapshot, Action<ProductionStep, string?> at, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(at);
        at(ProductionStep.Compose, null);
        var reading = FrozenDocument.Read(snapshot);
        if (reading.Document is not { } document)
        {
            throw new InvalidDataException(string.Join("; ", reading.Faults.Select(fault => $"{fault.Path}: {fault.What}").Take(3)));
        }
        if (!document.Snapshot.IsDraft && document.Report.Faults is [var first, ..])
        {
            throw new IncompleteDocumentException(string.Format(null, DocumentsTexts.FinalAsksForNothing, first.Section, first.Message));
        }
        // The worker starts while the other formats are written.
        _ = WarmAsync(stop);
        var files = new List<PackedFile>();
        var missing = new List<MissingFormat>();
        foreach (var format in packages.Formats)
        {
            stop.ThrowIfCancellationRequested();
            at(StepOf(format), missing is [.., var last] ? last.Why : null);
            try
            {
                files.AddRange(await packages.FilesAsync(document, format, stop));
                health.Note(format == PdfFormat, null);
            }
            catch (Exception fault) when (fault is FormatUnavailableException or FormatFaultException)
            {
                NotMade(format, document.FileName, fault);
                missing.Add(new MissingFormat(format, fault.Message));
                health.Note(format == PdfFormat, fault.Message);
                // What is final stays as it is: it is whole, or it is not made.
                if (!document.Snapshot.IsDraft)
                {
                    throw new IncompleteDocumentException(string.Format(null, DocumentsTexts.FinalNeedsAll, fault.Message), fault);
                }
            }
        }
        stop.ThrowIfCancellationRequested();
        at(ProductionStep.Package, null);
        var made = packages.Pack(document, files, missing);
        var blocks = document.Report.AllSections.SelectMany(section => section.Blocks).ToList();
        return new MadeDocument(made.Content, new ProducedDocument(
            document.Report.AllSections.Count(),
            blocks.OfType<TableBlock>().Count(),
            blocks.OfType<ChartBlock>().Count(),
            files.Find(file => file.Name.EndsWith(".pdf", StringComparison.Ordinal)) is { } printed ? PagesOf(printed.Content) : null,
            made.Content.Length,
            HtmlWriter.ContentSecurityPolicy,
            [.. from file in files
                where !file.Name.Contains('/', StringComparison.Ordinal)
                let known = ManifestFile.Of(file)
                select new ProducedFile(Path.GetExtension(file.Name)[1..], file.Name, known.Bytes, known.Sha256)])
        {
            Day = document.Report.Day,
            Acts = document.Snapshot.Cycle.Acts.Count,
        }, missing is [.., var without] ? without.Why : null);
    }

    // Whoever writes the PDF is told why it does not start.
    private async Task WarmAsync(CancellationToken stop)
    {
        try
        {
            await pdf.WarmAsync(stop);
        }
        catch (Exception fault) when (fault is PdfException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    /// <summary>How many pages a PDF has, as its tree of pages says; null where that is packed away.</summary>
    public static int? PagesOf(byte[] pdf)
    {
        var counts = CountOfPages().Matches(Encoding.Latin1.GetString(pdf)).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return counts.Count > 0 ? counts.Max() : null;
    }

    private static ProductionStep StepOf(string format) => format switch
    {
        "html" => ProductionStep.Html,
        "docx" => ProductionStep.Docx,
        PdfFormat => ProductionStep.Pdf,
        "xlsx" => ProductionStep.Xlsx,
        _ => ProductionStep.Package,
    };

    // What the compiler or the worker said is part of the fault as it is written: PdfException.Details.
    [LoggerMessage(LogLevel.Error, "{Format} of {Document} was not made")]
    private partial void NotMade(string format, string document, Exception fault);

    [GeneratedRegex(@"/Type\s*/Pages\b[^>]*?/Count\s+([0-9]{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex CountOfPages();
}
