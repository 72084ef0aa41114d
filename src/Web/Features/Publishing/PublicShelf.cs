using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Features.Publishing;

/// <summary>
/// What everybody may read, as a stranger sees it, whoever asks: pages, feeds and programs are given the same. What is not published is not here.
/// </summary>
public sealed class PublicShelf(CycleCache cycles, IDbContextFactory<TraguardoDb> databases)
{
    /// <summary>All cycles that are published: administrations by code, the newest year first.</summary>
    public ValueTask<IReadOnlyList<CycleSummary>> ListAsync(CancellationToken stop) => cycles.ListAsync(Viewer.Stranger, stop);

    /// <summary>The published years of an administration, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedYear>> OfAsync(string administration, CancellationToken stop)
    {
        var years = new List<PublishedYear>();
        foreach (var summary in await ListAsync(stop))
        {
            if (summary.AdministrationCode == administration && await FindAsync(administration, summary.Year, stop) is { } year)
            {
                years.Add(year);
            }
        }
        return years;
    }

    /// <summary>A published year; null where there is none.</summary>
    public async Task<PublishedYear?> FindAsync(string administration, int year, CancellationToken stop) =>
        await cycles.FindAsync(Viewer.Stranger, administration, year, stop) is { } loaded ? await WithDocumentsAsync(loaded, stop) : null;

    /// <summary>The editions of a cycle that were taken back, the last first, but for the one at hand.</summary>
    public async Task<IReadOnlyList<FormerEdition>> FormerAsync(LoadedCycle loaded, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var former = new List<FormerEdition>();
        var editions = (await cycles.EditionsAsync(loaded.Summary.Id, stop)).Where(edition => edition.TakenBackAt < loaded.Summary.Until).ToList();
        foreach (var (edition, next) in editions.Zip(editions.Skip(1).Append(loaded.Summary)))
        {
            var year = await WithDocumentsAsync((await cycles.EditionAsync(edition, stop)).AsSeenBy(null)!, stop);
            // Taken back by the act that follows its own, or replaced by a file, which may bring the same acts: none of them tells.
            var acts = year.Cycle.Acts;
            var isReplaced = next.ReplacedAt == edition.TakenBackAt;
            var isFollowed = !isReplaced && loaded.Cycle.Acts.Take(acts.Count).SequenceEqual(acts);
            former.Insert(0, new FormerEdition(year, former.Count + 1, isFollowed ? loaded.Cycle.Acts.ElementAtOrDefault(acts.Count) : null, isReplaced));
        }
        return former;
    }

    /// <summary>True where an edition that was taken back has a document of a template.</summary>
    public async Task<bool> WasInFormerAsync(LoadedCycle loaded, string template, CancellationToken stop) =>
        (await FormerAsync(loaded, stop)).Any(former => former.Year.Documents.Any(document => document.Template == template));

    /// <summary>A cycle with the documents of it that stand for everybody; with none while it is not published.</summary>
    public async Task<PublishedYear> WithDocumentsAsync(LoadedCycle loaded, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        if (loaded.Cycle.Phase != Phase.Published)
        {
            return new PublishedYear(loaded, loaded.Compiled.Score(), []);
        }
        await using var db = await databases.CreateDbContextAsync(stop);
        var standing = await PublishedDocuments.AllAsync(db, loaded, stop);
        return new PublishedYear(loaded, loaded.Compiled.Score(),
        [
            .. from production in standing
               let made = ProducedDocument.Of(production)
               where made is not null
               orderby production.Title, production.Template
               select new PublishedDocument(production, made),
        ]);
    }
}
