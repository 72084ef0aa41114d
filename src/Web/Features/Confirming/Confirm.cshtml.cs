using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Confirming;

/// <summary>The values of a unit in a period as its head confirms them, and the way back: opened again by the support office, with a reason.</summary>
public sealed class ConfirmModel(CycleCache cycles, IDbContextFactory<TraguardoDb> databases, PeriodConfirmations confirmations) : CyclePage
{
    /// <summary>What is confirmed.</summary>
    public PeriodSheet Shown { get; private set; } = null!;

    /// <summary>The part of the year.</summary>
    public Period Period { get; private set; }

    /// <summary>What kept it from being done.</summary>
    public IReadOnlyList<ConfirmationRefusal> Refusals { get; private set; } = [];

    /// <summary>The reason that was given, to be shown again.</summary>
    public string? AskedWhy { get; private set; }

    public bool MayConfirm => PeriodConfirmations.MayConfirm(Actor, Cycle, Shown.Unit.Code);

    /// <summary>True where what was entered by who would confirm is in the way, and they may ask somebody else.</summary>
    public bool MayDelegate => Actor?.Heads(Shown.Unit.Code) == true && Refusals.Any(refusal => refusal.Lack == ConfirmationLack.OtherEyes);

    public bool MayReopen => PeriodConfirmations.MayReopen(Actor);

    /// <summary><c>Ragioneria, IV trimestre 2020</c>.</summary>
    public string Title => string.Format(null, ConfirmingTexts.Title, Shown.Unit.Name, PeriodInWords.Of(Cycle.Year, Period, Figures));

    /// <summary>From the map down to this page.</summary>
    public IEnumerable<Crumb> Crumbs => [MapCrumb, new(LayoutTexts.Recording, Links.Recording()), new(Title, Links.Sheet(Shown.Unit.Code, Period)), new(ConfirmingTexts.Confirm)];

    protected override Section Section => Section.Recording;

    public async Task<IActionResult> OnGetAsync(string unita, string? periodo) => await LoadAsync(unita, periodo) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string unita, string? periodo, string? visto)
    {
        if (!await LoadAsync(unita, periodo) || !MayConfirm)
        {
            return NotFound();
        }
        return Answer(await confirmations.ConfirmAsync(Actor!, Loaded, Shown.Unit.Code, Period, visto, HttpContext));
    }

    public async Task<IActionResult> OnPostReopenAsync(string unita, string? periodo, string? motivo)
    {
        if (!await LoadAsync(unita, periodo) || !MayReopen)
        {
            return NotFound();
        }
        AskedWhy = motivo;
        return Answer(await confirmations.ReopenAsync(Actor!, Loaded, Shown.Unit.Code, Period, motivo, HttpContext));
    }

    /// <summary>Where what a datum lacks is put right.</summary>
    public string PlaceOf(Datum datum, ConfirmationLack lack)
    {
        ArgumentNullException.ThrowIfNull(datum);
        return lack == ConfirmationLack.Evidence ? Links.Datum(datum.Key) + "#evidenze" : $"{Links.Sheet(Shown.Unit.Code, Period)}#v{Shown.Sheet.Data.ToList().FindIndex(row => row.Key == datum.Key)}";
    }

    private IActionResult Answer(IReadOnlyList<ConfirmationRefusal> refusals)
    {
        if (refusals.Count == 0)
        {
            return Redirect(Links.Confirm(Shown.Unit.Code, Period));
        }
        Refusals = refusals;
        return this.Refused();
    }

    private async Task<bool> LoadAsync(string unit, string? period)
    {
        if (!Period.TryParse(period ?? "", out var part) || Cycle.Units.Find(one => RecordingLinks.Is(one.Code, unit)) is not { } found)
        {
            return false;
        }
        Period = part;
        var stop = HttpContext.RequestAborted;
        // Who enters a value for a personal card alone confirms it too; others do not learn that it is there.
        var seen = EntryRight.Has(Actor, found.Code) || PeriodConfirmations.MayConfirm(Actor, Cycle, found.Code) ? (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, stop))! : Loaded;
        await using var db = await databases.CreateDbContextAsync(stop);
        Shown = (await PeriodSheet.ReadAsync(db, Loaded.Summary, seen.Compiled, found.Code, Period, stop))!;
        return Shown is not null;
    }
}
