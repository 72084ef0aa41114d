using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Recording;

/// <summary>
/// What is to be entered, as somebody sees it. Who may enter a datum sees it, be it for a personal card alone that is not theirs to
/// see; but what it is for only as far as they see the cards. Everybody else sees the data of the cards that they see.
/// </summary>
public sealed class DueView
{
    private readonly Actor? actor;
    private readonly DueData whole;
    private readonly DueData own;
    private readonly IReadOnlyList<LoadedCycle> earlier;

    private DueView(Actor? actor, DueData whole, DueData own, IReadOnlyList<LoadedCycle> earlier) =>
        (this.actor, this.whole, this.own, this.earlier) = (actor, whole, own, earlier);

    /// <summary>Reads it from the cycles as they stand now.</summary>
    public static async Task<DueView> OfAsync(CycleCache cycles, Viewer viewer, string administration, int year, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycles);
        ArgumentNullException.ThrowIfNull(viewer);
        var whole = (await cycles.FindAsync(administration, year, stop))!;
        var seen = (await cycles.FindAsync(viewer, administration, year, stop))!;
        var due = DueData.Of(whole.Compiled);
        var earlier = new List<LoadedCycle>();
        foreach (var summary in (await cycles.ListAsync(stop)).Where(summary => summary.AdministrationCode == administration && summary.Year < year))
        {
            earlier.Add((await cycles.FindAsync(administration, summary.Year, stop))!);
        }
        return new DueView(viewer.In(administration), due, seen == whole ? due : DueData.Of(seen.Compiled), earlier);
    }

    /// <summary>The cycle with what was entered so far.</summary>
    public Core.Scoring.ScoredCycle Scored => whole.Scored;

    /// <summary>True where some of it is not shown, because its cards are not.</summary>
    public bool IsPartial => Sheets.Sum(sheet => sheet.Data.Count) < whole.All.Count;

    /// <summary>The pages, the earliest period first.</summary>
    public IEnumerable<EntrySheet> Sheets =>
        from sheet in whole.Sheets
        let shown = EntryRight.Has(actor, sheet.Owner) ? sheet : own.Sheet(sheet.Owner, sheet.Period)
        where shown is not null
        select shown;

    /// <summary>All that is read of a unit or person, and may be seen, be it asked for or there already of a year before; in the order planned.</summary>
    public IReadOnlyList<Datum> ReadOf(Func<string?, bool> owner)
    {
        var seen = own.Read.Select(datum => datum.Key).ToHashSet();
        return [.. whole.Read.Where(datum => owner(datum.Owner) && (EntryRight.Has(actor, datum.Owner) || seen.Contains(datum.Key))).Select(Shown)];
    }

    /// <summary>The periods of a measure, be it read by a formula or not.</summary>
    public IReadOnlyList<Datum> OfMeasure(string code) =>
        [.. whole.Read.Concat(whole.Unread).Where(datum => datum.Key.Kind == DatumKind.Measure && datum.Key.Code == code).Select(Shown)];

    /// <summary>A row as its reader sees it, with what earlier cycles know of it.</summary>
    public Datum Shown(Datum datum)
    {
        ArgumentNullException.ThrowIfNull(datum);
        var seen = datum with { Purposes = own.Find(datum.Key)?.Purposes ?? [] };
        return earlier.Count == 0 ? seen : seen with
        {
            Previous = seen.Previous ?? (seen.Key.Period.IsYear ? null : Known(seen, seen.Key.Previous)),
            YearBefore = seen.YearBefore ?? Known(seen, seen.Key.YearBefore),
        };
    }

    // In the same unit: what was counted in another is not held against it.
    private Value? Known(Datum datum, DatumKey key) => earlier.Where(cycle => cycle.Summary.Year >= key.Year)
        .OrderBy(cycle => cycle.Summary.Year)
        .Select(cycle => Read(cycle, datum, key))
        .FirstOrDefault(value => value is not null);

    private static Value? Read(LoadedCycle cycle, Datum datum, DatumKey key) => key.Kind == DatumKind.Measure
        ? cycle.Cycle.Measures.Find(measure => measure.Code == key.Code && measure.Unit == datum.Unit) is { } measure ? cycle.Compiled.Read(measure, key.Year, key.Period).Value : null
        : cycle.Compiled.FindIndicator(key.Code) is { } indicator && indicator.Indicator.Unit == datum.Unit ? cycle.Compiled.Read(indicator, key.Year).Value : null;
}
