using Traguardo.Core.Reports;

namespace Traguardo.Documents.Pdf;

/// <summary>
/// Writes reports as PDF/UA-1 by a worker that is started when first asked, kept warm, and started again where it failed. One report at a
/// time; whoever asks meanwhile waits. The same report gives the same bytes.
/// </summary>
/// <param name="options">How, and within which limits.</param>
public sealed class PdfWriter(PdfOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly Lazy<PdfFonts> fonts = new(() => PdfFonts.Read(PdfFolder.Fonts));
    private TypstWorker? worker;

    /// <summary>Writes them as usual.</summary>
    public PdfWriter()
        : this(new PdfOptions())
    {
    }

    /// <summary>Process of the worker; null where none runs.</summary>
    public int? WorkerProcess => worker is { IsRunning: true } running ? running.Id : null;

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancel">Breaks off the waiting as well as the making.</param>
    /// <returns>The file.</returns>
    /// <exception cref="PdfException">It cannot be made: Node.js is missing, a limit was passed, the worker failed, or the format does not allow what is in it.</exception>
    public async Task<byte[]> WriteAsync(Report report, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var request = ReportJson.Of(report, fonts.Value, options.TablesBehindCharts);
        return await InTurnAsync(async end => await (await RunningAsync(end).ConfigureAwait(false)).MakeAsync(request, end).ConfigureAwait(false), cancel).ConfigureAwait(false);
    }

    /// <summary>Starts the worker, so that the first report need not wait for it.</summary>
    /// <param name="cancel">Breaks it off.</param>
    /// <exception cref="PdfException">It does not start.</exception>
    public Task WarmAsync(CancellationToken cancel = default) => InTurnAsync(RunningAsync, cancel);

    /// <summary>Ends the worker, and breaks off what it is at.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!closing.IsCancellationRequested)
        {
            await closing.CancelAsync().ConfigureAwait(false);
            await turn.WaitAsync().ConfigureAwait(false);
            worker?.Dispose();
            worker = null;
            turn.Release();
        }
    }

    private async Task<T> InTurnAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, closing.Token);
        await turn.WaitAsync(end.Token).ConfigureAwait(false);
        try
        {
            return await work(end.Token).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<TypstWorker> RunningAsync(CancellationToken cancel)
    {
        if (worker is { IsRunning: true, IsSpent: false } running)
        {
            return running;
        }
        // One that is done with is forgotten first: where none starts in its place, there is none.
        var done = worker;
        worker = null;
        done?.Dispose();
        worker = await TypstWorker.StartAsync(options, cancel).ConfigureAwait(false);
        return worker;
    }
}
