using System.Diagnostics;
using Traguardo.Core.Reports;
using Traguardo.Documents.Pdf;
using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>A worker that crashes, hangs, takes too much or is not there; each time the next report is written.</summary>
public sealed class PdfWorkerTests
{
    private static readonly Report Small = MadeReport.Full with { Sections = [MadeReport.Full.Sections[0]] };

    [Fact]
    public async Task One_worker_serves_many_reports()
    {
        await using var writer = new PdfWriter();
        await writer.WarmAsync();
        var worker = writer.WorkerProcess;

        await writer.WriteAsync(Small);
        await writer.WriteAsync(Small);

        Assert.NotNull(worker);
        Assert.Equal(worker, writer.WorkerProcess);
    }

    [Fact]
    public async Task Two_at_once_are_written_one_after_the_other()
    {
        await using var writer = new PdfWriter();
        var reports = Enumerable.Range(2001, 4).Select(year => Small with { Title = $"Relazione {year}" }).ToList();

        var files = await Task.WhenAll(reports.Select(report => writer.WriteAsync(report)));

        for (var i = 0; i < files.Length; i++)
        {
            Assert.Contains(reports[i].Title, (await PdfText.ReadAsync(files[i])).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_that_crashed_while_idle_is_started_again()
    {
        await using var writer = new PdfWriter();
        await writer.WarmAsync();
        using var worker = Process.GetProcessById(writer.WorkerProcess!.Value);

        worker.Kill();
        await worker.WaitForExitAsync();

        Assert.NotEmpty(await writer.WriteAsync(Small));
        Assert.NotEqual(worker.Id, writer.WorkerProcess);
    }

    [Fact]
    public async Task One_that_crashes_at_work_is_said_and_started_again()
    {
        await using var writer = new PdfWriter();
        await using var stopped = await StoppedWorker.OfAsync(writer);
        var file = writer.WriteAsync(Small);

        stopped.Kill();

        var fault = await Assert.ThrowsAsync<PdfException>(() => file);
        Assert.StartsWith("Il programma che produce i PDF si è interrotto", fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await writer.WriteAsync(Small));
    }

    [Fact]
    public async Task One_that_hangs_is_ended_and_started_again()
    {
        await using var writer = new PdfWriter(new PdfOptions { Time = TimeSpan.FromSeconds(8) });
        await using var stopped = await StoppedWorker.OfAsync(writer);

        var fault = await Assert.ThrowsAsync<PdfException>(() => writer.WriteAsync(Small));

        Assert.StartsWith("Il PDF non è pronto dopo 8 secondi", fault.Message, StringComparison.Ordinal);
        Assert.True(stopped.HasEnded);
        Assert.NotEmpty(await writer.WriteAsync(Small));
    }

    [Fact]
    public async Task One_that_takes_too_much_memory_is_ended()
    {
        await using var writer = new PdfWriter(new PdfOptions { Memory = 30L << 20 });

        var fault = await Assert.ThrowsAsync<PdfException>(() => writer.WriteAsync(Small));

        Assert.StartsWith("Il PDF richiede più di 30 MB di memoria", fault.Message, StringComparison.Ordinal);
        Assert.Null(writer.WorkerProcess);
    }

    [Fact]
    public async Task One_that_took_much_memory_is_not_asked_again()
    {
        await using var writer = new PdfWriter(new PdfOptions { Memory = 128L << 20 });
        await writer.WriteAsync(Small);
        var worker = writer.WorkerProcess;

        await writer.WriteAsync(Small);

        Assert.NotEqual(worker, writer.WorkerProcess);
    }

    [Fact]
    public async Task What_is_cancelled_ends_at_once_whether_it_is_made_or_waits()
    {
        await using var writer = new PdfWriter();
        await using var stopped = await StoppedWorker.OfAsync(writer);
        using var made = new CancellationTokenSource();
        using var waits = new CancellationTokenSource();
        var first = writer.WriteAsync(Small, made.Token);
        var second = writer.WriteAsync(Small, waits.Token);
        var third = writer.WriteAsync(Small);

        await waits.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(stopped.HasEnded);
        await made.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Assert.NotEmpty(await third);
    }

    [Fact]
    public async Task It_ends_with_its_writer()
    {
        var writer = new PdfWriter();
        await using var stopped = await StoppedWorker.OfAsync(writer);
        var file = writer.WriteAsync(Small);

        await writer.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file);
        Assert.True(stopped.HasEnded);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync(Small));
    }

    [Fact]
    public async Task What_the_format_does_not_allow_is_said_with_what_the_compiler_found()
    {
        await using var writer = new PdfWriter();
        await writer.WarmAsync();
        var worker = writer.WorkerProcess;

        var fault = await Assert.ThrowsAsync<PdfException>(() => writer.WriteAsync(Small with { Title = "" }));

        Assert.Contains("missing document title", fault.Details, StringComparison.Ordinal);
        Assert.Contains(fault.Details, fault.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(await writer.WriteAsync(Small));
        Assert.Equal(worker, writer.WorkerProcess);
    }

    [Fact]
    public async Task Without_Node_it_says_what_to_install()
    {
        await using var writer = new PdfWriter(new PdfOptions { Node = "/nowhere/node" });

        var fault = await Assert.ThrowsAsync<PdfException>(() => writer.WriteAsync(Small));

        Assert.Contains("Installare Node.js", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_Node_does_not_start()
    {
        await using var writer = new PdfWriter(new PdfOptions { Node = "/bin/false" });

        var fault = await Assert.ThrowsAsync<PdfException>(() => writer.WriteAsync(Small));

        Assert.Contains("non parte", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_whose_start_was_broken_off_is_started_again()
    {
        using var node = new SlowNode();
        await using var writer = new PdfWriter(new PdfOptions { Node = node.Path });
        await writer.WarmAsync();
        using var worker = Process.GetProcessById(writer.WorkerProcess!.Value);
        worker.Kill();
        await worker.WaitForExitAsync();
        node.Hangs = true;
        using var start = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync(Small, start.Token));
        Assert.Null(writer.WorkerProcess);

        node.Hangs = false;
        Assert.NotEmpty(await writer.WriteAsync(Small));
    }

    [Fact]
    public async Task Only_where_Node_is_missing_it_is_said_to_be()
    {
        await using var missing = new PdfWriter(new PdfOptions { Node = "/nowhere/node" });
        await using var faulty = new PdfWriter(new PdfOptions { Node = "/bin/false" });

        Assert.True((await Assert.ThrowsAsync<PdfException>(() => missing.WriteAsync(Small))).IsNodeMissing);
        Assert.False((await Assert.ThrowsAsync<PdfException>(() => faulty.WriteAsync(Small))).IsNodeMissing);
    }

    [Fact]
    public async Task It_is_not_told_what_the_application_is_told()
    {
        Environment.SetEnvironmentVariable("TRAGUARDO_DATABASE", "Password=segreta");
        try
        {
            await using var writer = new PdfWriter();
            await writer.WarmAsync();

            Assert.DoesNotContain("segreta", await File.ReadAllTextAsync($"/proc/{writer.WorkerProcess}/environ"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TRAGUARDO_DATABASE", null);
        }
    }
}
