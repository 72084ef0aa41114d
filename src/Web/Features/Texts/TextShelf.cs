using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Texts;

/// <summary>A text as it is stored, with its last version.</summary>
/// <param name="Row">Its state and whose it is.</param>
/// <param name="Last">Its last version; null where nothing was written yet.</param>
public sealed record ShelvedText(StoredText Row, TextVersion? Last);

/// <summary>Reads the texts of a cycle for the pages on which they are written.</summary>
public sealed class TextShelf(IDbContextFactory<TraguardoDb> databases)
{
    /// <summary>The texts that the documents of a cycle ask for.</summary>
    /// <param name="whole">The whole cycle.</param>
    /// <param name="card">The personal scorecard that they are of; null for the others.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<TextRoom> RoomAsync(LoadedCycle whole, Node? card, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(whole);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await TextRoom.ReadAsync(db, whole.Cycle, whole.ContextJson, card, cancellation);
    }

    /// <summary>All texts of a cycle that are stored, by key.</summary>
    public async Task<IReadOnlyDictionary<string, ShelvedText>> AllAsync(int cycleId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Texts.AsNoTracking().Where(text => text.CycleId == cycleId).ToListAsync(cancellation);
        var last = await (from text in db.Texts.AsNoTracking()
                          where text.CycleId == cycleId
                          join version in db.TextVersions.AsNoTracking() on new { text.CycleId, text.Key, Number = text.LastVersion } equals new { version.CycleId, version.Key, version.Number }
                          select version).ToDictionaryAsync(version => version.Key, cancellation);
        return rows.ToDictionary(row => row.Key, row => new ShelvedText(row, last.GetValueOrDefault(row.Key)));
    }

    /// <summary>One text with all its versions, the last first, and what was remarked on it; null where it is not stored.</summary>
    public async Task<TextHistory?> FindAsync(int cycleId, string key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Texts.AsNoTracking().SingleOrDefaultAsync(text => text.CycleId == cycleId && text.Key == key, cancellation) is not { } row)
        {
            return null;
        }
        var versions = await db.TextVersions.AsNoTracking().Where(version => version.CycleId == cycleId && version.Key == key).OrderByDescending(version => version.Number).ToListAsync(cancellation);
        var comments = await db.TextComments.AsNoTracking().Where(comment => comment.CycleId == cycleId && comment.Key == key).ToListAsync(cancellation);
        return new TextHistory(row, versions, [.. comments.OrderBy(comment => comment.At)]);
    }
}

/// <summary>A text with all that was done with it.</summary>
/// <param name="Row">Its state and whose it is.</param>
/// <param name="Versions">Its versions, the last first.</param>
/// <param name="Comments">What was remarked on it, the first first.</param>
public sealed record TextHistory(StoredText Row, IReadOnlyList<TextVersion> Versions, IReadOnlyList<TextComment> Comments);
