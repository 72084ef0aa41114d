using System.Diagnostics;
using System.Text;
using Traguardo.Core.Exchange;
using Traguardo.Core.Freezing;
using Traguardo.Core.Writing;
using Traguardo.Documents.Docx;
using Traguardo.Documents.Html;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Bench;

/// <summary>The five formats of the sample's whole Relazione, once warm, beside LibreOffice making a PDF of the same Word document.</summary>
public static class DocumentBench
{
    private const int Runs = 7;
    private const string LibreOffice = "/usr/bin/soffice";

    public static async Task RunAsync(string root)
    {
        await using var pdf = new PdfWriter();
        var packages = new PackageWriter(
            [ReportFormat.Of("html", HtmlWriter.Write), ReportFormat.Of("docx", DocxWriter.Write), ReportFormat.Of("xlsx", ReportWorkbook.Write), new ReportFormat("pdf", pdf.WriteAsync)],
            "bench");
        var document = FrozenDocument.Of(Sample(root)).Document!;
        Table.Head("The Relazione in its five formats", "format", "s", "KB written", "MB allocated");
        var all = 0.0;
        var times = new Dictionary<string, double>();
        byte[] word = [];
        foreach (var format in packages.Formats)
        {
            var files = await packages.FilesAsync(document, format);
            var best = double.MaxValue;
            var allocated = 0L;
            for (var run = 0; run < Runs; run++)
            {
                var (before, start) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
                await packages.FilesAsync(document, format);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
                allocated = GC.GetTotalAllocatedBytes() - before;
            }
            all += best;
            times[format] = best;
            word = format == "docx" ? files[0].Content.ToArray() : word;
            Table.Row(format, Table.N(best, 2), Table.N(files.Sum(file => file.Content.Length) / 1000.0), Table.N(allocated / 1e6, 1));
        }
        Table.Row("**all five**", $"**{Table.N(all, 2)}**", "", "");
        var peer = PrintedByLibreOffice(word);
        Table.Row("LibreOffice, the Word document as PDF", peer is { } seconds ? Table.N(seconds, 2) : "not there", "", "");
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"{(peer is { } other ? $"The PDF is made {other / times["pdf"]:N1} times as fast as LibreOffice's. " : "")}Memory: this process {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB, the worker that sets the PDF {(pdf.WorkerProcess is { } worker ? Process.GetProcessById(worker).WorkingSet64 / 1e6 : 0):N0} MB."));
    }

    private static DocumentSnapshot Sample(string root)
    {
        var sample = new DirectoryInfo(Path.Combine(root, "samples", "pisa-2020"));
        var texts = new DirectoryInfo(Path.Combine(sample.FullName, "texts"));
        return new DocumentSnapshot
        {
            Template = File.ReadAllText(Path.Combine(root, "templates", "relazione.json"), Encoding.UTF8),
            Day = new DateOnly(2021, 6, 16),
            Cycle = CycleReader.Read(File.ReadAllBytes(Path.Combine(sample.FullName, "cycle.json"))).Cycle!,
            Context = File.ReadAllText(Path.Combine(sample.FullName, "context.json"), Encoding.UTF8),
            Texts = [.. texts.EnumerateFiles("*.md", SearchOption.AllDirectories)
                .Select(file => new Narrative(Path.GetRelativePath(texts.FullName, file.FullName)[..^".md".Length], File.ReadAllText(file.FullName), NarrativeState.Approved))],
        };
    }

    // Its second time, when it has made its profile.
    private static double? PrintedByLibreOffice(byte[] word)
    {
        if (!File.Exists(LibreOffice))
        {
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("traguardo-bench-lo");
        var file = Path.Combine(folder.FullName, "relazione.docx");
        File.WriteAllBytes(file, word);
        var best = double.MaxValue;
        for (var run = 0; run < 4; run++)
        {
            var start = Stopwatch.GetTimestamp();
            using var office = Process.Start(new ProcessStartInfo(LibreOffice,
                [$"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            office.StandardOutput.ReadToEnd();
            office.WaitForExit();
            best = run == 0 ? best : Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        folder.Delete(recursive: true);
        return best;
    }
}
