using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Display;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Adds and withdraws what proves a value. Each answers with what is in its way, and then nothing was done.</summary>
public sealed class EvidenceRecords(Ledger ledger, EvidenceFiles files, EvidenceSettings settings)
{
    private const int LongestName = 200;
    private const int LongestLink = 2_000;

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name as it was sent.</param>
    /// <param name="content">Its content; it can be read from any place.</param>
    public async Task<IReadOnlyList<string>> AddFileAsync(Origin origin, LoadedCycle cycle, Datum datum, string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (plain, size) = (EvidenceNames.OfFile(name), content.Length);
        if (size > settings.MostBytes)
        {
            return [string.Format(null, ProvenanceTexts.FileTooLarge, plain, settings.MostMegabytes)];
        }
        if (EvidenceKinds.Refusal(plain, content) is { } refusal)
        {
            return [refusal];
        }
        // Before the row that names it: a file that no row names does no harm, and a row without its file does.
        var hash = await files.KeepAsync(content, cancellation);
        return await AddAsync(origin, cycle, datum, (id, now) => new Data.Evidence
        {
            CycleId = id,
            Datum = $"{datum.Key}",
            Name = plain,
            Hash = hash,
            Size = size,
            PersonName = origin.PersonName,
            At = now,
        }, cancellation);
    }

    /// <summary>Adds a link.</summary>
    /// <param name="title">What it leads to; the address itself where nothing is said.</param>
    /// <param name="link">The address, of https.</param>
    public async Task<IReadOnlyList<string>> AddLinkAsync(Origin origin, LoadedCycle cycle, Datum datum, string? title, string? link, CancellationToken cancellation)
    {
        if (link is not { Length: > 0 and <= LongestLink } || !Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
        {
            return [ProvenanceTexts.LinkFault];
        }
        var name = EvidenceNames.Plain(title ?? "");
        return await AddAsync(origin, cycle, datum, (id, now) => new Data.Evidence
        {
            CycleId = id,
            Datum = $"{datum.Key}",
            Name = name.Length == 0 ? address.Host : Shortened.To(name, LongestName),
            Link = address.AbsoluteUri,
            PersonName = origin.PersonName,
            At = now,
        }, cancellation);
    }

    /// <summary>Takes evidence back: it no longer proves the value, and stays readable for who checks.</summary>
    public Task<IReadOnlyList<string>> WithdrawAsync(Origin origin, LoadedCycle cycle, Datum datum, Guid evidence, string? why, CancellationToken cancellation) =>
        TryAsync(origin, cycle, datum, async writing =>
        {
            var (id, key) = (cycle.Summary.Id, $"{datum.Key}");
            if (string.IsNullOrWhiteSpace(why))
            {
                return [ProvenanceTexts.WithdrawReason];
            }
            if (await writing.Db.Evidence.SingleOrDefaultAsync(row => row.Id == evidence && row.CycleId == id && row.Datum == key && !row.IsWithdrawn, cancellation) is not { } found)
            {
                return [ProvenanceTexts.WithdrawnAlready];
            }
            found.IsWithdrawn = true;
            writing.Note("evidence-withdrawn", ValueEntry.Subject(cycle.Cycle.Year, datum.Key), was: Describe(found), why: why.Trim());
            return [];
        }, cancellation);

    private Task<IReadOnlyList<string>> AddAsync(Origin origin, LoadedCycle cycle, Datum datum, Func<int, DateTimeOffset, Data.Evidence> make, CancellationToken cancellation) =>
        TryAsync(origin, cycle, datum, async writing =>
        {
            var added = make(cycle.Summary.Id, writing.Now);
            var standing = await writing.Db.Evidence.Where(row => row.CycleId == added.CycleId && row.Datum == added.Datum && !row.IsWithdrawn)
                .Select(row => new { row.Hash, row.Link, row.Name }).ToListAsync(cancellation);
            if (standing.Find(row => row.Hash == added.Hash && row.Link == added.Link) is { } twin)
            {
                return [string.Format(null, ProvenanceTexts.AddedAlready, twin.Name)];
            }
            if (standing.Count >= settings.MostOfOneDatum)
            {
                return [string.Format(null, ProvenanceTexts.TooMany, settings.MostOfOneDatum)];
            }
            writing.Db.Evidence.Add(added);
            writing.Note("evidence-added", ValueEntry.Subject(cycle.Cycle.Year, datum.Key), becomes: Describe(added));
            return [];
        }, cancellation);

    private Task<IReadOnlyList<string>> TryAsync(Origin origin, LoadedCycle cycle, Datum datum, Func<Writing, Task<IReadOnlyList<string>>> work, CancellationToken cancellation) =>
        ledger.TryAsync(origin, async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, cycle.Summary.AdministrationCode, cycle.Summary.Year, cancellation))!;
            if (await EntryLock.RefusalAsync(writing.Db, stored.Summary.Id, stored.Cycle, datum.Owner, datum.Key.Period, cancellation) is { } locked)
            {
                return [locked];
            }
            var refusals = await work(writing);
            // Pages say how much evidence there is, and follow from the cycle's version.
            await CycleStore.TouchAsync(writing.Db, stored.Summary.Id, cancellation);
            return refusals;
        }, cancellation);

    private static string Describe(Data.Evidence evidence) => JsonSerializer.Serialize(new
    {
        name = evidence.Name,
        link = evidence.Link,
        hash = evidence.Hash,
        size = evidence.Size,
    });
}
