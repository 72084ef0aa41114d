using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Recording;

/// <summary>The last change of a datum that was not taken back, as the audit tells: what it was before, and who made it.</summary>
public sealed record UndoableChange(DatumKey Key, Entered? Was, string Person)
{
    /// <summary>Those of some data, the latest first. One whose value is by now another than the change left, as after an import, is not among them.</summary>
    public static async Task<IReadOnlyList<UndoableChange>> FindAsync(TraguardoDb db, string administration, int year, IReadOnlyList<Datum> data, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var bySubject = data.ToDictionary(datum => ValueEntry.Subject(year, datum.Key));
        var subjects = bySubject.Keys.ToList();
        var entries = await db.Audit.AsNoTracking()
            .Where(entry => entry.Administration == administration && subjects.Contains(entry.Subject) && (entry.Action == ValueEntry.Action || entry.Action == ValueEntry.UndoAction))
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new Change(entry.Subject, entry.Sequence, entry.Action, entry.Person, entry.Was, entry.Is))
            .ToListAsync(stop);
        return [.. entries.GroupBy(entry => entry.Subject)
            .Select(changes => (Datum: bySubject[changes.Key], Last: Last(changes)))
            .Where(one => one.Last is not null && EnteredState.Read(one.Last.Is) == one.Datum.Entered)
            .OrderByDescending(one => one.Last!.Sequence)
            .Select(one => new UndoableChange(one.Datum.Key, EnteredState.Read(one.Last!.Was), one.Last.Person))];
    }

    // Each that was taken back takes the change before it with it.
    private static Change? Last(IEnumerable<Change> latestFirst)
    {
        var undone = 0;
        foreach (var entry in latestFirst)
        {
            if (entry.Action == ValueEntry.UndoAction)
            {
                undone++;
            }
            else if (undone-- == 0)
            {
                return entry;
            }
        }
        return null;
    }

    private sealed record Change(string Subject, long Sequence, string Action, string Person, string? Was, string? Is);
}
