using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Writing;

namespace Traguardo.Web.Data;

/// <summary>The texts of a cycle as they stand now, for whoever makes documents of them.</summary>
public sealed class NarrativeStore(IDbContextFactory<TraguardoDb> databases)
{
    /// <summary>All texts of a cycle that were written, by key.</summary>
    /// <param name="cycleId">The cycle's row: <see cref="CycleSummary.Id"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Narrative>> ListAsync(int cycleId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ListAsync(db, cycleId, cancellation);
    }

    /// <summary>The same, within a write or a read that sees one state of all that is stored.</summary>
    public static async Task<IReadOnlyList<Narrative>> ListAsync(TraguardoDb db, int cycleId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (from text in db.Texts.AsNoTracking()
                          where text.CycleId == cycleId
                          join version in db.TextVersions.AsNoTracking() on new { text.CycleId, text.Key, Number = text.LastVersion } equals new { version.CycleId, version.Key, version.Number }
                          select new Narrative(text.Key, version.Markdown, text.State)).ToListAsync(cancellation);
        return [.. rows.OrderBy(text => text.Key, StringComparer.Ordinal)];
    }

    /// <summary>Keeps a new version of a text, within a write that notes why.</summary>
    internal static void Add(Writing writing, StoredText text, string markdown, int? backTo = null)
    {
        text.LastVersion++;
        writing.Db.TextVersions.Add(new TextVersion
        {
            CycleId = text.CycleId,
            Key = text.Key,
            Number = text.LastVersion,
            Markdown = markdown,
            BackTo = backTo,
            Person = writing.Origin.Person,
            PersonName = writing.Origin.PersonName,
            At = writing.Now,
        });
    }
}
