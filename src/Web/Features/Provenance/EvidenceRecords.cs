using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Display;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Adds and withdraws what proves a value. Each answers with what is in its way, and then nothing was done.</summary>
public sealed class EvidenceRecords(Ledger ledger, EvidenceFiles files, EvidenceSettings settings)
{
    private const int LongestName = 200;
    private const int LongestLink = 2_000;

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name as it was sent.</param>
    /// <param name="content">Its content; it can be read from any place.</param>
    public async Task<IReadOnlyList<string>> AddFileAsync(EvidenceWork work, string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
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
        using var aside = await files.SetAsideAsync(content, cancellation);
        return await AddAsync(work, (id, now) => new Data.Evidence
        {
            CycleId = id,
            Datum = $"{work.Datum.Key}",
            Name = plain,
            Hash = aside.Hash,
            Size = size,
            PersonName = work.Origin.PersonName,
            At = now,
        }, aside.Keep, cancellation);
    }

    /// <summary>Adds a link.</summary>
    /// <param name="title">What it leads to; the address itself where nothing is said.</param>
    /// <param name="link">The address, of https.</param>
    public async Task<IReadOnlyList<string>> AddLinkAsync(EvidenceWork work, string? title, string? link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (link is not { Length: > 0 and <= LongestLink } || !Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
        {
            return [ProvenanceTexts.LinkFault];
        }
        var name = EvidenceNames.Plain(title ?? "");
        return await AddAsync(work, (id, now) => new Data.Evidence
        {
            CycleId = id,
            Datum = $"{work.Datum.Key}",
            Name = name.Length == 0 ? address.Host : Shortened.To(name, LongestName),
            Link = address.AbsoluteUri,
            PersonName = work.Origin.PersonName,
            At = now,
        }, () => { }, cancellation);
    }

    /// <summary>Takes evidence back: it no longer proves the value, and stays readable for who checks.</summary>
    public Task<IReadOnlyList<string>> WithdrawAsync(EvidenceWork work, Guid evidence, string? why, CancellationToken cancellation) =>
        TryAsync(work, async (writing, stored) =>
        {
            var (id, key) = (stored.Id, $"{work.Datum.Key}");
            if (FreeText.Line(why) is not { } reason)
            {
                return [ProvenanceTexts.WithdrawReason];
            }
            if (await writing.Db.Evidence.SingleOrDefaultAsync(row => row.Id == evidence && row.CycleId == id && row.Datum == key && !row.IsWithdrawn, cancellation) is not { } found)
            {
                return [ProvenanceTexts.WithdrawnAlready];
            }
            found.IsWithdrawn = true;
            writing.Note("evidence-withdrawn", ValueEntry.Subject(stored.Year, work.Datum.Key), was: Describe(found), why: reason);
            return [];
        }, cancellation);

    private Task<IReadOnlyList<string>> AddAsync(EvidenceWork work, Func<int, DateTimeOffset, Data.Evidence> make, Action keep, CancellationToken cancellation) =>
        TryAsync(work, async (writing, stored) =>
        {
            var added = make(stored.Id, writing.Now);
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
            // Before the row that names it: a file that no row names does no harm, and is swept away; a row without its file does.
            keep();
            writing.Db.Evidence.Add(added);
            writing.Note("evidence-added", ValueEntry.Subject(stored.Year, work.Datum.Key), becomes: Describe(added));
            return [];
        }, cancellation);

    private Task<IReadOnlyList<string>> TryAsync(EvidenceWork work, Func<Writing, CycleSummary, Task<IReadOnlyList<string>>> change, CancellationToken cancellation) =>
        ledger.TryAsync(work.Origin, async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, work.Cycle.AdministrationCode, work.Cycle.Year, cancellation))!;
            // Whose it is may have changed since the page was made, as by an import.
            if (DatumLookup.Find(CompiledCycle.Compile(stored.Cycle).OrThrow(), $"{work.Datum.Key}") is not { } datum || !EntryRight.Has(work.Actor, datum.Owner))
            {
                return [ProvenanceTexts.NoLongerYours];
            }
            if (await EntryLock.FindAsync(writing.Db, stored.Summary.Id, stored.Cycle, datum.Owner, datum.Key.Period, cancellation) is { } locked)
            {
                return [locked.Message];
            }
            var refusals = await change(writing, stored.Summary);
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

/// <summary>A value whose evidence somebody changes.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Origin">The same, as the audit names them.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Datum">The value, as they saw it.</param>
public sealed record EvidenceWork(Actor Actor, Origin Origin, CycleSummary Cycle, Datum Datum);
