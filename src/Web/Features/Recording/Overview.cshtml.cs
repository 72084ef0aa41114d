using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Calendar;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Recording;

/// <summary>All that is to be entered, by unit and period: how much is, until when, and who is late. The reader's own come first.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OverviewModel(CycleCache cycles, IDbContextFactory<TraguardoDb> databases, Oiv.SampleShelf samples, TimeProvider clock) : CyclePage
{
    private const int FewEnough = 3;

    private int entryDays;

    public IReadOnlyList<SheetLine> Lines { get; private set; } = [];

    /// <summary>Those of the units that the reader heads, or stands in for.</summary>
    public IReadOnlyList<SheetLine> Mine => [.. Lines.Where(line => line.Owner is { } unit && Actor!.Heads(unit))];

    public IReadOnlyList<string> Late => [.. Lines.Where(line => line.Progress == SheetProgress.Late).Select(line => line.Name).Distinct()];

    /// <summary>True where the reader is shown, and told the number of, only the values of the cards that they see.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Who is late, in a sentence: by name while they are few.</summary>
    public string LateInWords => Late.Count switch
    {
        _ when Cycle.Phase < Phase.UnderWay => "",
        0 => RecordingPageTexts.LeadOnTime,
        <= FewEnough => string.Format(null, RecordingPageTexts.LeadLate, string.Join(", ", Late)),
        var count => string.Format(null, RecordingPageTexts.LeadManyLate, count),
    };

    /// <summary>Why nothing can be entered now; null where it can.</summary>
    public string? Locked { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What the OIV contests of what the reader answers for.</summary>
    public IReadOnlyList<Oiv.ContestedValue> Contested { get; private set; } = [];

    protected override Section Section => Section.Recording;

    public async Task OnGetAsync()
    {
        Contested = [.. (await samples.ContestedAsync(this)).Where(one => EntryRight.Has(Actor, one.Datum.Owner))];
        var stop = HttpContext.RequestAborted;
        var due = await DueView.OfAsync(cycles, Viewer, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        IsPartial = due.IsPartial;
        entryDays = (await CalendarReader.RulesAsync(db, Loaded.Summary.AdministrationCode, stop)).EntryDays;
        var confirmed = (await db.Confirmations.AsNoTracking().Where(one => one.CycleId == Loaded.Summary.Id && one.ReopenedAt == null)
            .Select(one => new { one.Unit, one.Period }).ToListAsync(stop)).Select(one => (one.Unit, one.Period)).ToHashSet();
        Lines = [.. due.Sheets.Select(sheet => new SheetLine(
            sheet.Owner, RecordingLinks.NameOf(sheet.Owner, Cycle), sheet.Period, sheet.Complete, sheet.Data.Count, DueDates.Of(Cycle.Year, sheet.Period, entryDays),
            sheet.Owner is { } unit && confirmed.Contains((unit, sheet.Period.Code)) ? SheetProgress.Confirmed : Progress(sheet)))];
        Locked = PhaseLocks.Refusal(due.Scored.Cycle, Activity.EnterValues)?.Message;
    }

    private SheetProgress Progress(EntrySheet sheet) =>
        sheet.Complete == sheet.Data.Count ? SheetProgress.Complete
        : Cycle.Phase < Phase.UnderWay ? SheetProgress.NotYet
        : DueDates.Of(Cycle.Year, sheet.Period, entryDays) < Today ? SheetProgress.Late
        : PeriodDays.LastDay(Cycle.Year, sheet.Period) < Today ? SheetProgress.Open
        : SheetProgress.Running;
}

/// <summary>How far a unit is with a period.</summary>
public enum SheetProgress
{
    /// <summary>The year has not been opened for values.</summary>
    NotYet,

    /// <summary>The period is not over.</summary>
    Running,

    /// <summary>It is over, and there is time left.</summary>
    Open,

    /// <summary>The time is over, and something is missing.</summary>
    Late,

    /// <summary>All is entered.</summary>
    Complete,

    /// <summary>And confirmed.</summary>
    Confirmed,
}

/// <summary>A unit and a period, and how far they are.</summary>
public sealed record SheetLine(string? Owner, string Name, Period Period, int Complete, int Count, DateOnly Due, SheetProgress Progress)
{
    /// <summary>The mark that goes with it.</summary>
    public Light? Light => Progress switch
    {
        SheetProgress.Complete or SheetProgress.Confirmed => Core.Scoring.Light.Green,
        SheetProgress.Open => Core.Scoring.Light.Amber,
        SheetProgress.Late => Core.Scoring.Light.Red,
        _ => null,
    };

    public string Word => Progress switch
    {
        SheetProgress.Complete => RecordingPageTexts.Complete,
        SheetProgress.Confirmed => RecordingPageTexts.ConfirmedShort,
        SheetProgress.Open => RecordingPageTexts.Open,
        SheetProgress.Late => RecordingPageTexts.Late,
        SheetProgress.NotYet => RecordingPageTexts.NotYet,
        _ => RecordingPageTexts.Running,
    };
}
