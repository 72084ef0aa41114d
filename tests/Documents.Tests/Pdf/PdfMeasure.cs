using System.Diagnostics;
using Traguardo.Core.Reports;
using Traguardo.Documents.Pdf;
using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>How long a file takes and how much memory, for docs/decisions/typst.md.</summary>
public sealed class PdfMeasure(ITestOutputHelper output)
{
    private const int Times = 20;

    [Fact(Explicit = true)]
    public async Task How_long_and_how_much()
    {
        var sample = PisaReport.Relazione;
        await using var writer = new PdfWriter();
        var watch = Stopwatch.StartNew();
        await writer.WarmAsync();
        output.WriteLine($"start of the worker {watch.ElapsedMilliseconds} ms, {Memory(writer)} MB");
        foreach (var report in new[] { MadeReport.Full, sample })
        {
            var times = new List<long>();
            byte[] file = [];
            var before = Processor(writer);
            for (var i = 0; i < Times; i++)
            {
                var changed = Changed(report, i);
                watch.Restart();
                file = await writer.WriteAsync(changed);
                times.Add(watch.ElapsedMilliseconds);
            }
            output.WriteLine($"{report.Title}, {(await PdfText.PagesAsync(file)).Count} pages, {file.Length / 1000} kB: first {times[0]} ms, then {times.Skip(1).Min()} to {times.Skip(1).Max()}, half below {times.Skip(1).Order().ElementAt(Times / 2)}, of which the processor {(Processor(writer) - before).TotalMilliseconds / Times:0}; worker {Memory(writer)} MB");
        }
    }

    private static long Memory(PdfWriter writer)
    {
        using var process = Process.GetProcessById(writer.WorkerProcess!.Value);
        return process.WorkingSet64 >> 20;
    }

    private static TimeSpan Processor(PdfWriter writer)
    {
        using var process = Process.GetProcessById(writer.WorkerProcess!.Value);
        return process.TotalProcessorTime;
    }

    // Another text in every paragraph and cell, or the compiler would remember what it made of them.
    private static Report Changed(Report report, int time) => report with { Sections = [.. report.Sections.Select(section => Changed(section, time))] };

    private static ReportSection Changed(ReportSection section, int time) => section with
    {
        Sections = [.. section.Sections.Select(inner => Changed(inner, time))],
        Blocks = [.. section.Blocks.Select(block => block switch
        {
            ParagraphBlock paragraph => new ParagraphBlock([.. paragraph.Runs, new TextRun($" {time}")]),
            TableBlock table => table with { Table = table.Table with { Rows = [.. table.Table.Rows.Select(row => Changed(row, time))] } },
            _ => block,
        })],
    };

    private static ReportRow Changed(ReportRow row, int time) =>
        row with { Cells = [.. row.Cells.Select(cell => cell is TextCell text ? new TextCell($"{text.Text} {time}") : cell)] };
}
