using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Confirming;

namespace Traguardo.Web.Features.Recording;

/// <summary>What one unit enters for one period.</summary>
public sealed class SheetModel(CycleCache cycles, ValueEntry entry, IDbContextFactory<TraguardoDb> databases, TimeProvider clock) : EntryPage(cycles, entry, databases, clock)
{
    private string? owner;

    public override string? Owner => owner;

    public Period Period { get; private set; }

    /// <summary>The unit whose values they are, and whose head confirms them; null for a person in words, and for nobody.</summary>
    public Unit? Unit => Cycle.Units.Find(unit => unit.Code == owner);

    /// <summary>The unit's pages, the earliest period first.</summary>
    public IReadOnlyList<EntrySheet> Sheets { get; private set; } = [];

    /// <summary>The unit's name.</summary>
    public string UnitName => RecordingLinks.NameOf(owner, Cycle);

    public DateOnly Due => DueDates.Of(Cycle.Year, Period, EntryDays);

    public override string Here => Links.Sheet(owner, Period);

    /// <summary>Saves what was changed, and goes on to where the unit's head confirms.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(List<RowForm> righe)
    {
        var answer = await OnPostAsync(righe);
        return answer is RedirectResult && Unit is { } unit ? Redirect(Links.Confirm(unit.Code, Period)) : answer;
    }

    /// <summary>What the plan reads of earlier years and is there already: nobody is asked for it here, and it is corrected on its measure's page.</summary>
    public IReadOnlyList<Datum> Known { get; private set; } = [];

    protected override IReadOnlyList<Datum>? Select(DueView due, IReadOnlySet<DatumKey> typed)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(typed);
        var (unit, code) = ((string)RouteData.Values["unita"]!, RouteData.Values["periodo"] as string ?? "");
        Sheets = [.. due.Sheets.Where(sheet => RecordingLinks.Is(sheet.Owner, unit))];
        var read = due.ReadOf(one => RecordingLinks.Is(one, unit));
        // What somebody typed in here stays, or its row would go from under who types the next.
        bool IsHere(Datum datum) => datum.IsAsked || typed.Contains(datum.Key);
        if (!Period.TryParse(code, out var period) || read.Where(datum => datum.Key.Period == period && IsHere(datum)).ToList() is not [var first, ..] rows)
        {
            return null;
        }
        (owner, Period, Known) = (first.Owner, period, [.. read.Where(datum => !IsHere(datum))]);
        return rows;
    }

    protected override bool Counts(Datum datum)
    {
        ArgumentNullException.ThrowIfNull(datum);
        return datum.IsAsked;
    }
}
