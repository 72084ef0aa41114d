using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// Makes the documents that were asked for, one at a time, from what was frozen of each when it was asked for. What it was at when the
/// program was stopped is begun again by whoever comes next: of a server that says nothing for a while nobody knows that it lives.
/// </summary>
public sealed partial class ProductionService(
    IDbContextFactory<TraguardoDb> databases, Ledger ledger, DocumentMaker maker, PackageFiles files, ProductionBell bell, ProductionSettings settings, TimeProvider clock, ILogger<ProductionService> log) : BackgroundService
{
    /// <summary>Times that one is begun before it is given up: it may be what stops the program.</summary>
    public const int MostAttempts = 3;

    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Guid worker = Guid.NewGuid();

    /// <summary>Makes the next document that waits. Returns false where none does.</summary>
    public async Task<bool> WorkAsync(CancellationToken stop)
    {
        if (await TakeAsync(stop) is not { } production)
        {
            return false;
        }
        // What is said of it is in Italian, whoever asked for it; the document is in the language of its template.
        Languages.Use(Languages.Italian);
        using var late = new CancellationTokenSource(settings.Most);
        using var unwanted = new CancellationTokenSource();
        using var ear = bell.Listen(production.Id, unwanted);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(unwanted.Token, late.Token, stop);
        var begun = Stopwatch.GetTimestamp();
        using var progress = new Progress();
        var pulse = PulseAsync(production.Id, progress, unwanted, ended.Token);
        try
        {
            var making = Task.Run(() => maker.MakeAsync(ProductionDesk.Unpacked(production.Snapshot!), progress.At, ended.Token), ended.Token);
            var made = await Patience.WaitAsync(making, Grace, () => Abandoned(production.Template), ended.Token, stop);
            await CompleteAsync(production, made, Stopwatch.GetElapsedTime(begun), ended.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await LeaveAsync(production.Id);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !unwanted.IsCancellationRequested)
        {
            await EndAsync(production, ProductionState.Failed, string.Format(null, DocumentsTexts.TooLong, settings.Most.TotalMinutes));
        }
        catch (OperationCanceledException)
        {
            await EndAsync(production, ProductionState.Cancelled, null);
        }
        catch (IncompleteDocumentException fault)
        {
            await EndAsync(production, ProductionState.Failed, fault.Message);
        }
        catch (Exception fault)
        {
            var code = Guid.NewGuid().ToString("N")[..8];
            Failed(fault, production.Template, code);
            await EndAsync(production, ProductionState.Failed, fault is InvalidDataException ? fault.Message : string.Format(null, DocumentsTexts.FaultOfOurs, code));
        }
        finally
        {
            await ended.CancelAsync();
            await pulse;
        }
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (!await TryAsync(stoppingToken))
                {
                    await bell.WaitAsync(Pause, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task<bool> TryAsync(CancellationToken stop)
    {
        try
        {
            return await WorkAsync(stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotTaken(fault);
            return false;
        }
    }

    // The first that waits, or was left behind; none while another server is at one.
    private async Task<DocumentProduction?> TakeAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var silent = now - TimeSpan.FromSeconds(settings.SilenceSeconds);
        if (await db.DocumentProductions.AnyAsync(one => one.State == ProductionState.Running && one.SeenAt >= silent, stop)
            || await db.DocumentProductions.AsNoTracking().Where(one => one.State == ProductionState.Waiting || one.State == ProductionState.Running).OrderBy(one => one.At).FirstOrDefaultAsync(stop) is not { } next)
        {
            return null;
        }
        var taken = await db.DocumentProductions
            .Where(one => one.Id == next.Id && (one.State == ProductionState.Waiting || (one.State == ProductionState.Running && one.SeenAt < silent)))
            .ExecuteUpdateAsync(row => row
                .SetProperty(one => one.State, ProductionState.Running)
                .SetProperty(one => one.Worker, worker)
                .SetProperty(one => one.SeenAt, now)
                .SetProperty(one => one.Step, (string?)null)
                .SetProperty(one => one.Percent, 0)
                .SetProperty(one => one.Attempts, one => one.Attempts + 1), stop);
        if (taken == 0)
        {
            return null;
        }
        if (next.IsStopping)
        {
            await EndAsync(next, ProductionState.Cancelled, null);
            return null;
        }
        if (next.Attempts >= MostAttempts)
        {
            await EndAsync(next, ProductionState.Failed, string.Format(null, DocumentsTexts.InterruptedTooOften, MostAttempts));
            return null;
        }
        return next;
    }

    // Says that it goes on and how far it is; hears whether it is wanted still, and whether another took it over.
    private async Task PulseAsync(Guid id, Progress progress, CancellationTokenSource unwanted, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(ended);
                var (step, detail) = progress.Last;
                var own = db.DocumentProductions.Where(one => one.Id == id && one.Worker == worker && one.State == ProductionState.Running);
                var now = clock.GetUtcNow();
                var kept = await own.ExecuteUpdateAsync(row => row
                    .SetProperty(one => one.SeenAt, now)
                    .SetProperty(one => one.Step, step.ToString())
                    .SetProperty(one => one.StepDetail, detail)
                    .SetProperty(one => one.Percent, step.PercentAt()), ended);
                if (kept == 0 || await own.AnyAsync(one => one.IsStopping, ended))
                {
                    await unwanted.CancelAsync();
                    return;
                }
                await progress.ChangedAsync(Pulse, ended);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                // A database that is busy for a moment; the next pulse may find it free.
                NotTold(fault, id);
                await Task.Delay(Pulse, CancellationToken.None);
            }
        }
    }

    private async Task CompleteAsync(DocumentProduction production, MadeDocument made, TimeSpan taken, CancellationToken stop)
    {
        using var aside = await files.SetAsideAsync(new MemoryStream(made.Package), stop);
        await WriteAsync(production, (writing, row) =>
        {
            if (row.IsStopping)
            {
                row.State = ProductionState.Cancelled;
                return ("document-interrupted", JsonSerializer.Serialize(new { title = row.Title }));
            }
            // Before the row that names it: a file that no row names does no harm, a row without its file does.
            aside.Keep();
            (row.State, row.PackageHash, row.Content, row.Fault) = (ProductionState.Done, aside.Hash, made.Content.Write(), made.Missing);
            row.Milliseconds = (int)taken.TotalMilliseconds;
            return ("document-produced", JsonSerializer.Serialize(new { title = row.Title, draft = row.IsDraft, hash = aside.Hash, snapshot = row.SnapshotHash }));
        });
    }

    private Task EndAsync(DocumentProduction production, ProductionState state, string? fault) => WriteAsync(production, (_, row) =>
    {
        (row.State, row.Fault) = (state, fault);
        return (state == ProductionState.Failed ? "document-failed" : "document-interrupted", JsonSerializer.Serialize(new { title = row.Title, fault }));
    });

    // Its end is told whether or not the program stops meanwhile. Whoever it was taken over by tells it otherwise.
    private async Task WriteAsync(DocumentProduction production, Func<Writing, DocumentProduction, (string Action, string Is)> end)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var cycle = await CycleStore.SummaryAsync(db, production.CycleId, CancellationToken.None);
        var origin = new Origin(cycle.AdministrationCode, production.Person, production.PersonName, "local", production.OnBehalfOf);
        await ledger.TryAsync<string>(origin, async writing =>
        {
            if (await writing.Db.DocumentProductions.SingleOrDefaultAsync(one => one.Id == production.Id && one.Worker == worker && one.State == ProductionState.Running) is not { } row)
            {
                return ["taken over"];
            }
            var (action, becomes) = end(writing, row);
            (row.Snapshot, row.EndedAt, row.Step, row.StepDetail, row.Percent) = (null, writing.Now, null, null, 100);
            await CycleStore.TouchCalendarAsync(writing.Db, cycle.AdministrationCode, cycle.Id, CancellationToken.None);
            writing.Note(action, ProductionDesk.Subject(cycle.Year, row), becomes: becomes);
            return (IReadOnlyList<string>)[];
        });
    }

    // Nothing was wrong with it: the next start of the program begins it again.
    private async Task LeaveAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await db.DocumentProductions.Where(one => one.Id == id && one.Worker == worker && one.State == ProductionState.Running).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.State, ProductionState.Waiting)
            .SetProperty(one => one.Worker, (Guid?)null)
            .SetProperty(one => one.Attempts, one => one.Attempts - 1));
    }

    [LoggerMessage(LogLevel.Error, "The next document that waits could not be taken or ended; it is tried again")]
    private partial void NotTaken(Exception fault);

    [LoggerMessage(LogLevel.Warning, "How far document {Id} is could not be told; it is tried again")]
    private partial void NotTold(Exception fault, Guid id);

    [LoggerMessage(LogLevel.Error, "Document {Template} does not stop though it was told to; it is left to itself and keeps a processor busy until the program is started again")]
    private partial void Abandoned(string template);

    [LoggerMessage(LogLevel.Error, "{Code}: document {Template} was not made")]
    private partial void Failed(Exception fault, string template, string code);

    private sealed class Progress : IDisposable
    {
        private readonly SemaphoreSlim changed = new(0);
        private volatile Tuple<ProductionStep, string?> last = new(ProductionStep.Compose, null);

        public (ProductionStep Step, string? Detail) Last => (last.Item1, last.Item2);

        public void At(ProductionStep step, string? detail)
        {
            last = new(step, detail);
            changed.Release();
        }

        public Task<bool> ChangedAsync(TimeSpan longest, CancellationToken stop) => changed.WaitAsync(longest, stop);

        public void Dispose() => changed.Dispose();
    }
}
