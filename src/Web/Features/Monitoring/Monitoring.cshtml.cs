using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Calendar;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>How the cycle stands on a day: what is due so far, what is missing, what is at risk and why, how the year may end, and what rose or fell since an earlier monitoring.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MonitoringModel(CycleCache cycles, IDbContextFactory<TraguardoDb> databases, SnapshotShelf shelf, MonitoringDesk desk, TimeProvider clock) : CyclePage
{
    /// <summary>The day, as an address writes it; today where there is none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Al { get; set; }

    /// <summary>The earlier monitoring to compare with; the last before the day where there is none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Con { get; set; }

    /// <summary>The day looked at.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The days that can be looked at.</summary>
    public MonitoringDay Days { get; private set; } = null!;

    /// <summary>Why the page is not what was asked for.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The scores of the day, with all that they are held against.</summary>
    public ScoresView Scores { get; private set; } = null!;

    /// <summary>The administration's own scorecard as it stands; null where the cycle has none.</summary>
    public ScoredNode? Card { get; private set; }

    /// <summary>Objectives at risk; the reader's own first.</summary>
    public IReadOnlyList<Risk> Risks { get; private set; } = [];

    /// <summary>What units have not given; the reader's own first. None for a stranger.</summary>
    public IReadOnlyList<MissingLine> Missing { get; private set; } = [];

    /// <summary>What rose and what fell since the earlier monitoring, nodes alone.</summary>
    public IReadOnlyList<SnapshotChange> Changes { get; private set; } = [];

    /// <summary>The monitorings that were frozen, the latest first.</summary>
    public IReadOnlyList<FrozenMonitoring> Frozen { get; private set; } = [];

    /// <summary>What was said of deviations on the day, the last word of each path.</summary>
    public IReadOnlyDictionary<string, DeviationComment> Comments { get; private set; } = new Dictionary<string, DeviationComment>();

    /// <summary>Those of them whose objective or item the plan no longer has.</summary>
    public IReadOnlyList<DeviationComment> Gone => [.. Comments.Values.Where(comment => Scored.Find(comment.Path) is null)];

    /// <summary>Why nothing can be frozen now; null where it can.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.Monitor)?.Message;

    public bool MayFreeze => Actor?.Is(Role.SupportOffice) == true && Lock is null && Frozen.All(one => one.Day != Day);

    /// <summary>The day on which lateness is told: today for the last day there is, which a year that is over has left behind.</summary>
    public DateOnly LateOn => Day == Days.Last && Today > Day ? Today : Day;

    protected override Section Section => Section.Monitoring;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private ScoredCycle soFar = null!;

    public async Task<IActionResult> OnGetAsync(string? formato, string? tabella)
    {
        await ShowAsync();
        if (formato is not null)
        {
            return Problems.Count == 0 ? Download(formato, tabella) : NotFound();
        }
        return Problems.Count == 0 ? Page() : this.Refused();
    }

    /// <summary>Freezes the monitoring of the day.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Actor?.Is(Role.SupportOffice) != true)
        {
            return NotFound();
        }
        var days = new MonitoringDay(Cycle.Year, Today);
        IReadOnlyList<string> refusals = days.Read(Al) is { } day
            ? await desk.FreezeAsync(Actor, HttpContext, Cycle.Year, day)
            : [DayWrong(days)];
        if (refusals.Count == 0)
        {
            return Redirect(Links.Frozen(days.Read(Al)!.Value));
        }
        await ShowAsync();
        Problems = refusals;
        return this.Refused();
    }

    /// <summary>True where the reader answers for an objective or item.</summary>
    public bool IsMine(ScoredEntry entry) => Answerable.Is(Actor, soFar, entry);

    /// <summary>True where the reader may say the cause of a deviation now.</summary>
    public bool MayComment(ScoredEntry entry) => Lock is null && MonitoringDesk.MayComment(Actor, soFar, entry);

    /// <summary>What the score of the day is, and what it is not.</summary>
    public string ScoreInWords
    {
        get
        {
            var (given, due) = (Scores.Now.Cards[0].Entries[0].Given, Scores.Now.Cards[0].Entries[0].Due);
            return due == 0 ? MonitoringTexts.NothingDue
                : !Scores.IsOver ? string.Format(null, MonitoringTexts.IsSoFar, given, due)
                : given == due ? string.Format(null, MonitoringTexts.IsWhole, due)
                : string.Format(null, MonitoringTexts.IsIncomplete, given, due);
        }
    }

    /// <summary>How many objectives are at risk and how many may be, in words.</summary>
    public string RisksInWords
    {
        get
        {
            var (sure, open) = (Risks.Count(risk => risk.Forecast.Outlook == Outlook.AtRisk), Risks.Count(risk => risk.Forecast.Outlook == Outlook.Uncertain));
            var incomplete = Scores.IsOver ? Risks.Count(IsIncomplete) : 0;
            if (incomplete > 0)
            {
                // Of what waits for values nobody knows whether it is reached.
                sure = Risks.Count(risk => risk.Forecast.Outlook == Outlook.AtRisk && !IsIncomplete(risk));
                return Core.Display.Counted.Of(incomplete, MonitoringTexts.IncompleteObjectives) + (sure == 0 ? "" : $" {Core.Display.Counted.Of(sure, MonitoringTexts.SomeNotReached)}.");
            }
            return sure + open == 0 ? Scores.IsOver ? MonitoringTexts.NoneNotReached : MonitoringTexts.NoneAtRisk
                : Core.Display.Counted.Of(sure, Scores.IsOver ? MonitoringTexts.SomeNotReached : MonitoringTexts.SomeAtRisk)
                    + (open == 0 ? "." : Core.Display.Counted.Of(open, MonitoringTexts.AndUncertain));
        }
    }

    /// <summary>True where a value is due and not there.</summary>
    public static bool IsIncomplete(Risk risk)
    {
        ArgumentNullException.ThrowIfNull(risk);
        return risk.Reasons.Any(reason => reason.Kind == RiskKind.Missing);
    }

    private string DayWrong(MonitoringDay days) => string.Format(null, MonitoringTexts.DayWrong, Figures.Date(days.First), Figures.Date(days.Last));

    private async Task ShowAsync()
    {
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        Days = new MonitoringDay(Cycle.Year, Today);
        if (Al is not null && Days.Read(Al) is null)
        {
            Problems = [DayWrong(Days)];
        }
        Day = Days.Read(Al) ?? Days.Last;
        var known = Days.Known(Cycle, Day, await EnteredOn.OfAsync(db, Loaded, clock, HttpContext.RequestAborted));
        soFar = CompiledCycle.Compile(SoFar.Of(known, Day)).OrThrow().Score();
        Card = soFar.Scorecards.Count > 0 ? soFar.Scorecards[0] : null;
        var forecasts = Forecast.Of(known);
        var frozen = await shelf.OfAsync(this);
        Frozen = [.. frozen.Reverse()];
        var before = frozen.LastOrDefault(one => one.Day < Day && (Con is null || MonitoringLinks.Text(one.Day) == Con))?.Snapshot;
        Scores = new ScoresView(this, Snapshot.Of(soFar, Day), before, forecasts);
        Risks = [.. Risk.Of(soFar, forecasts).OrderByDescending(risk => IsMine(risk.Objective))];
        Changes = before is null ? [] : [.. SnapshotChange.Between(before, Scores.Now).Where(change => change.Now.Kind is not null)];
        Comments = (await shelf.CommentsAsync(this, Day)).GroupBy(comment => comment.Path).ToDictionary(group => group.Key, group => group.First());
        if (Actor is not null)
        {
            var days = (await CalendarReader.RulesAsync(db, Loaded.Summary.AdministrationCode, HttpContext.RequestAborted)).EntryDays;
            var due = await DueView.OfAsync(cycles, Viewer, Loaded.Summary.AdministrationCode, Cycle.Year, HttpContext.RequestAborted);
            Missing = [.. due.Sheets
                .Where(sheet => PeriodDays.LastDay(Cycle.Year, sheet.Period) <= Day && sheet.Complete < sheet.Data.Count)
                .Select(sheet => new MissingLine(
                    sheet.Owner, RecordingLinks.NameOf(sheet.Owner, Cycle), sheet.Period, sheet.Data.Count - sheet.Complete, sheet.Data.Count,
                    DueDates.Of(Cycle.Year, sheet.Period, days), sheet.Owner is { } unit && Actor.Heads(unit)))
                .OrderByDescending(line => line.IsMine).ThenByDescending(line => line.DaysLate(LateOn))];
        }
    }

    private IActionResult Download(string format, string? table)
    {
        var title = string.Format(null, MonitoringTexts.TitleOn, Figures.LongDate(Day));
        List<ReportTable> tables = [Scores.Table($"{title} · {Cycle.Administration.Name}"), MissingTable(title)];
        var name = $"{Cycle.Administration.Code}-{Cycle.Year}-{MonitoringTexts.FileName}-{MonitoringLinks.Text(Day)}";
        return (format, table) switch
        {
            ("xlsx", _) => TableFile.Workbook(Actor is null ? tables[..1] : tables, name),
            ("csv", null) => TableFile.Csv(tables[0], name),
            ("csv", "mancanti") when Actor is not null => TableFile.Csv(tables[1], $"{name}-{table}"),
            _ => NotFound(),
        };
    }

    private ReportTable MissingTable(string title) => new()
    {
        Name = MonitoringTexts.MissingValues,
        Title = $"{title}: {MonitoringTexts.MissingValues}",
        Columns =
        [
            new(MonitoringTexts.Unit, ColumnKind.RowHeader), new(MonitoringTexts.Period), new(MonitoringTexts.MissingCount, ColumnKind.Figure),
            new(MonitoringTexts.OfCount, ColumnKind.Figure), new(MonitoringTexts.DueBy), new(MonitoringTexts.DaysLate, ColumnKind.Figure),
        ],
        Rows = [.. Missing.Select(line => new ReportRow(RowRole.Item, 0,
        [
            ReportCell.Of(line.Name),
            ReportCell.Of(PeriodInWords.Of(Cycle.Year, line.Period, Figures)),
            ReportCell.Of(line.Missing, UnitOfMeasure.Number, 0),
            ReportCell.Of(line.Count, UnitOfMeasure.Number, 0),
            ReportCell.Datum(Value.Of(line.Due), UnitOfMeasure.Date),
            ReportCell.Of(line.DaysLate(LateOn), UnitOfMeasure.Number, 0),
        ]))],
        Figures = Figures,
    };
}
