using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Traguardo.Core.Checks;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;
using Traguardo.Web.Http;

namespace Traguardo.Web.Data;

/// <summary>A cycle in memory, compiled. Shared by all who read it: nobody may change it.</summary>
public sealed record LoadedCycle(CycleSummary Summary, Cycle Cycle, CompiledCycle Compiled, string? ContextJson)
{
    private CompiledCycle? whole;

    /// <summary>The approved texts of an edition that was taken back; null for the cycle itself, whose texts are written meanwhile.</summary>
    public IReadOnlyList<Narrative>? Texts { get; init; }

    /// <summary>When the values of an edition had been entered, by the datum's address; null for the cycle itself, and where nobody noted it.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? EnteredAt { get; init; }

    /// <summary>True for an edition with a personal scorecard that the method publishes no more: its documents show it, and stand for nobody.</summary>
    public bool HoldsWithdrawnCards { get; init; }

    /// <summary>All of it, for work that nobody looks at.</summary>
    public Cycle Whole => whole?.Cycle ?? Cycle;

    /// <summary>True where scorecards are hidden from who sees it: what is not found in it may be in one of them.</summary>
    public bool IsPartial => whole is not null;

    /// <summary>What the checks find in it that holds for the whole cycle too.</summary>
    /// <param name="scored">This cycle, scored.</param>
    /// <param name="context">The tables published with it; none unless said.</param>
    public IReadOnlyList<Finding> Findings(ScoredCycle scored, IReadOnlyList<ContextTable>? context = null) =>
        CycleChecks.Run(scored, context, whole?.Score());

    /// <summary>It as an actor of its administration sees it, or a stranger where that is null; null where they see nothing.</summary>
    internal LoadedCycle? AsSeenBy(Actor? actor) => Sight.Of(actor, Cycle) is not { } sight ? null : sight.IsWhole ? this : As(sight);

    /// <summary>An edition with those of its personal scorecards alone that are published to this day: what was published in error can be taken back.</summary>
    internal LoadedCycle PublishingWith(Method present)
    {
        var method = Cycle.Method with { PublishedCards = [.. Cycle.Method.PublishedCards.Intersect(present.PublishedCards)] };
        return this with { Cycle = Cycle with { Method = method }, HoldsWithdrawnCards = Cycle.Scorecards.Exists(card => Cycle.Method.Publishes(card) && !method.Publishes(card)) };
    }

    /// <summary>It as somebody sees it.</summary>
    internal LoadedCycle As(Sight sight)
    {
        var seen = sight.See(Cycle);
        return this with { Cycle = seen, Compiled = CompiledCycle.Compile(seen).OrThrow(), whole = Compiled };
    }
}

/// <summary>
/// The stored cycles in memory: each version is read and compiled once, whoever asks first. A change is seen by whoever asks
/// after it; one made by another process by whoever asks a moment after it, see <see cref="DataVersion.SettledAMomentAgo"/>. What
/// is given is never older than its version was when asked, so that a page's ETag never outlives what it stands for.
/// </summary>
public sealed class CycleCache : IDisposable
{
    private readonly CycleStore store;
    private readonly Ledger ledger;
    private readonly DataVersion version;
    private readonly SemaphoreSlim listing = new(1);
    private readonly ConcurrentDictionary<string, Lazy<Task<LoadedCycle?>>> loads = new();
    private readonly ConcurrentDictionary<(string Stamp, string Sight), LoadedCycle> views = new();
    private volatile Listing? listed;

    // The files tell of every process, but two changes within one tick of the file system's clock look like one to them.
    private int changes;

    public CycleCache(CycleStore store, Ledger ledger, DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        (this.store, this.ledger, this.version) = (store, ledger, version);
        ledger.Changed += OnChanged;
    }

    /// <summary>All that is stored: administrations by code, the newest year first.</summary>
    public async ValueTask<IReadOnlyList<CycleSummary>> ListAsync(CancellationToken cancellation = default) =>
        (await ListingAsync(cancellation)).Summaries;

    /// <summary>Names all that is stored, as it is now: the same name, the same content.</summary>
    public async ValueTask<string> StampAsync(CancellationToken cancellation = default) =>
        (await ListingAsync(cancellation)).Stamp;

    private async ValueTask<Listing> ListingAsync(CancellationToken cancellation)
    {
        if (Current() is { } current)
        {
            return current;
        }
        await listing.WaitAsync(cancellation);
        try
        {
            return Current() ?? await RefreshAsync(cancellation);
        }
        finally
        {
            listing.Release();
        }
    }

    /// <summary>What is known of a cycle, its version first of all, without loading it; null where there is none.</summary>
    public async ValueTask<CycleSummary?> SummaryAsync(string administrationCode, int year, CancellationToken cancellation = default)
    {
        foreach (var summary in await ListAsync(cancellation))
        {
            if (summary.Year == year && summary.AdministrationCode == administrationCode)
            {
                return summary;
            }
        }
        return null;
    }

    /// <summary>
    /// What a viewer may know of: the cycles of their administrations, and those that are published; of one that was taken back, its last
    /// edition.
    /// </summary>
    public async ValueTask<IReadOnlyList<CycleSummary>> ListAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        var listing = await ListingAsync(cancellation);
        return [.. listing.Summaries.Select(summary => ShownTo(viewer, summary, listing)).OfType<CycleSummary>()];
    }

    /// <summary>True where there is such a cycle and the viewer may know of it.</summary>
    public async ValueTask<bool> IsShownToAsync(Viewer viewer, string administrationCode, int year, CancellationToken cancellation = default) =>
        await ShownToAsync(viewer, administrationCode, year, cancellation) is not null;

    /// <summary>The editions of a cycle that were taken back, the first first.</summary>
    public async ValueTask<IReadOnlyList<CycleSummary>> EditionsAsync(int cycleId, CancellationToken cancellation = default) =>
        [.. (await ListingAsync(cancellation)).Editions[cycleId]];

    /// <summary>An edition that was taken back, compiled, with the personal scorecards that are still published.</summary>
    public async ValueTask<LoadedCycle> EditionAsync(CycleSummary edition, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var present = (await FindAsync(edition.AdministrationCode, edition.Year, cancellation))!;
        return (await LoadedAsync(edition, cancellation))!.PublishingWith(present.Cycle.Method);
    }

    /// <summary>
    /// The cycle as a viewer sees it, compiled; null where they see nothing. Everything that is shown, searched, checked or sent
    /// comes from here, so that what is not theirs is not in it.
    /// </summary>
    public async ValueTask<LoadedCycle?> FindAsync(Viewer viewer, string administrationCode, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await ShownToAsync(viewer, administrationCode, year, cancellation) is not { } summary
            || (summary.TakenBackAt is null ? await LoadedAsync(summary, cancellation) : await EditionAsync(summary, cancellation)) is not { } whole
            || Sight.Of(viewer.In(administrationCode), whole.Cycle) is not { } sight)
        {
            return null;
        }
        return sight.IsWhole ? whole : views.GetOrAdd((whole.Summary.Stamp, sight.Key), _ => whole.As(sight));
    }

    /// <summary>The whole cycle, compiled, for work that nobody looks at; null where there is none.</summary>
    /// <exception cref="InvalidDataException">What is stored cannot be scored.</exception>
    public async ValueTask<LoadedCycle?> FindAsync(string administrationCode, int year, CancellationToken cancellation = default) =>
        await SummaryAsync(administrationCode, year, cancellation) is { } summary ? await LoadedAsync(summary, cancellation) : null;

    public void Dispose()
    {
        ledger.Changed -= OnChanged;
        listing.Dispose();
    }

    private async ValueTask<LoadedCycle?> LoadedAsync(CycleSummary summary, CancellationToken cancellation)
    {
        // The load belongs to all who wait for it: one of them giving up does not stop it.
        var load = loads.GetOrAdd(summary.Stamp, _ => new(() => Task.Run(() => LoadAsync(summary))));
        try
        {
            return await load.Value.WaitAsync(cancellation);
        }
        catch when (load.Value.IsFaulted)
        {
            loads.TryRemove(new(summary.Stamp, load));
            throw;
        }
    }

    private void OnChanged() => Interlocked.Increment(ref changes);

    private Listing? Current() =>
        listed is { } last && last.Changes == Volatile.Read(ref changes) && last.Version is { } seen && seen == version.SettledAMomentAgo ? last : null;

    private async Task<Listing> RefreshAsync(CancellationToken cancellation)
    {
        // Taken before reading: a change during the reading leaves a list that is old already.
        var (changes, version) = (Volatile.Read(ref this.changes), this.version.Settled);
        var summaries = await store.ListAsync(cancellation);
        var editions = await store.EditionsAsync(cancellation);
        var listing = new Listing(summaries, editions.ToLookup(edition => edition.Id), changes, version);
        listed = listing;
        foreach (var gone in loads.Keys.Except(summaries.Concat(editions).Select(summary => summary.Stamp)))
        {
            loads.TryRemove(gone, out _);
        }
        foreach (var gone in views.Keys.Where(view => !loads.ContainsKey(view.Stamp)))
        {
            views.TryRemove(gone, out _);
        }
        return listing;
    }

    private async Task<LoadedCycle?> LoadAsync(CycleSummary summary)
    {
        if (summary.TakenBackAt is not null)
        {
            var edition = await store.EditionAsync(summary);
            var cycle = edition.Unpack();
            return new LoadedCycle(summary, cycle, CompiledCycle.Compile(cycle).OrThrow(), edition.Context) { Texts = edition.Written(), EnteredAt = edition.EnteredAt() };
        }
        if (await store.FindAsync(summary.AdministrationCode, summary.Year) is not { } stored)
        {
            return null;
        }
        return new LoadedCycle(stored.Summary, stored.Cycle, CompiledCycle.Compile(stored.Cycle).OrThrow(), stored.ContextJson);
    }

    private async ValueTask<CycleSummary?> ShownToAsync(Viewer viewer, string administrationCode, int year, CancellationToken cancellation)
    {
        var listing = await ListingAsync(cancellation);
        return listing.Summaries.FirstOrDefault(one => one.Year == year && one.AdministrationCode == administrationCode) is { } summary ? ShownTo(viewer, summary, listing) : null;
    }

    private static CycleSummary? ShownTo(Viewer viewer, CycleSummary summary, Listing listing) =>
        summary.Phase == Phase.Published || viewer.In(summary.AdministrationCode) is not null ? summary : listing.Editions[summary.Id].LastOrDefault();

    private sealed record Listing(IReadOnlyList<CycleSummary> Summaries, ILookup<int, CycleSummary> Editions, int Changes, ulong? Version)
    {
        public string Stamp { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join(' ', Summaries.Select(summary => $"{summary.Stamp} {summary.CalendarVersion} {summary.ImportedAt.UtcTicks}")))))[..16];
    }
}
