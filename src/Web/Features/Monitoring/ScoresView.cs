using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>The scores of a monitoring as a table shows them.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Now">The monitoring.</param>
/// <param name="Before">An earlier one that it is held against; null where there is none.</param>
/// <param name="Forecasts">What is foreseen; empty where nothing is.</param>
public sealed record ScoresView(CyclePage Page, Snapshot Now, Snapshot? Before, IReadOnlyList<Forecast> Forecasts)
{
    private readonly Dictionary<string, Forecast> forecasts = Forecasts.ToDictionary(forecast => forecast.Path);

    /// <summary>True where the year is over: its results are results.</summary>
    public bool IsOver => Now.Day is { Month: 12, Day: 31 };

    /// <summary>True where the rest of the year is foreseen.</summary>
    public bool Foresees => Forecasts.Count > 0 && !IsOver;

    /// <summary>The rows of a page: scorecards and their nodes, as far as there is anything to say of them.</summary>
    public IEnumerable<SnapshotEntry> Rows => Nodes.Where(IsTold);

    /// <summary>How many nodes have no row, because nothing of them is due or can be foreseen.</summary>
    public int Untold => Nodes.Count(entry => !IsTold(entry));

    private IEnumerable<SnapshotEntry> Nodes => Now.Cards.SelectMany(card => card.Entries).Where(entry => entry.Kind is not null);

    /// <summary>How deep a row stands below its scorecard.</summary>
    public static int LevelOf(SnapshotEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Path.Count(letter => letter == '/');
    }

    /// <summary>Its code and name; a scorecard's name alone.</summary>
    public static string NameOf(SnapshotEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind == NodeKind.Scorecard ? entry.Name : $"{entry.Code} {entry.Name}";
    }

    /// <summary>The page of an entry; null where the plan no longer has it.</summary>
    public string? HrefOf(SnapshotEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Page.Scored.Find(entry.Path) switch
        {
            ScoredNode { Node.Kind: NodeKind.Scorecard } card => Page.Links.Scorecard(card.Node.Code),
            ScoredNode node => Page.Links.Objective(node.Path),
            ScoredItem { Indicator.Indicator.Code: var code } => Page.Links.Indicator(code),
            _ => null,
        };
    }

    /// <summary>How much is there of what an entry needs: before the final measurement what is missing is not lost.</summary>
    public Filled FilledOf(SnapshotEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Page.Cycle.Phase >= Phase.FinalMeasurement || entry.Given == entry.Due ? Filled.All : entry.Given == 0 ? Filled.None : Filled.Some;
    }

    /// <summary>A result as it is printed here: its differences are printed beside it, and are of what is read.</summary>
    public string Shown(decimal? result) => result is { } given ? Page.Figures.Score(given) + "%" : "–";

    /// <summary>What is foreseen of an entry: the middle, and the lowest and highest where they differ.</summary>
    public Forecast? ForecastOf(SnapshotEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return forecasts.GetValueOrDefault(entry.Path);
    }

    /// <summary>By how many points it rose since the earlier monitoring, between the figures printed on both days; null where it had no result in one of the two.</summary>
    public decimal? PointsOf(SnapshotEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Figures.RisenPoints(Before?.Find(entry.Path)?.Result, entry.Result);
    }

    /// <summary>The table to download: what the page shows, and the items.</summary>
    public ReportTable Table(string title)
    {
        List<ReportColumn> columns =
        [
            new(ReportTexts.Code, ColumnKind.RowHeader),
            new(MonitoringTexts.Entry),
            new(MonitoringTexts.SoFar, ColumnKind.Figure),
            new(MonitoringTexts.Given, ColumnKind.Figure),
            new(MonitoringTexts.Due, ColumnKind.Figure),
        ];
        if (Foresees)
        {
            columns.AddRange([new(MonitoringTexts.Foreseen, ColumnKind.Figure), new(MonitoringTexts.Lowest, ColumnKind.Figure), new(MonitoringTexts.Highest, ColumnKind.Figure), new(MonitoringTexts.Outlook)]);
        }
        if (Before is not null)
        {
            columns.AddRange([new(string.Format(null, MonitoringTexts.On, Page.Figures.Date(Before.Day)), ColumnKind.Figure), new(MonitoringTexts.PointsSince, ColumnKind.Figure)]);
        }
        return new ReportTable
        {
            Name = MonitoringTexts.Title,
            Title = title,
            Columns = columns,
            Rows = [.. Now.Cards.SelectMany(card => card.Entries).Select(Row)],
            Notes = Page.Cycle.Note is { } note ? [note] : [],
            Figures = Page.Figures,
        };
    }

    private bool IsTold(SnapshotEntry entry) => entry.Due > 0 || entry.Result is not null || ForecastOf(entry)?.Expected is not null || Before?.Find(entry.Path)?.Result is not null;

    private ReportRow Row(SnapshotEntry entry)
    {
        static ReportCell Percent(decimal? share) => ReportCell.Of(share, UnitOfMeasure.Percent, 1);
        List<ReportCell> cells =
        [
            ReportCell.Of(entry.Path),
            ReportCell.Of(entry.Name),
            Percent(entry.Result),
            ReportCell.Of(entry.Given, UnitOfMeasure.Number, 0),
            ReportCell.Of(entry.Due, UnitOfMeasure.Number, 0),
        ];
        if (Foresees)
        {
            var forecast = ForecastOf(entry);
            cells.AddRange([Percent(forecast?.Expected), Percent(forecast?.Lowest), Percent(forecast?.Highest), ReportCell.Of(forecast is null ? null : OutlookWords.Of(forecast.Outlook))]);
        }
        if (Before is not null)
        {
            cells.AddRange([Percent(Before.Find(entry.Path)?.Result), ReportCell.Of(PointsOf(entry), UnitOfMeasure.Number, 1)]);
        }
        var role = entry.Kind switch { null => RowRole.Item, NodeKind.Objective => RowRole.Objective, _ => RowRole.Perspective };
        return new ReportRow(role, LevelOf(entry), cells);
    }
}

/// <summary>Says what is to be expected.</summary>
public static class OutlookWords
{
    /// <summary>The word.</summary>
    public static string Of(Outlook outlook) => outlook switch
    {
        Outlook.OnTrack => MonitoringTexts.OnTrack,
        Outlook.Uncertain => MonitoringTexts.Uncertain,
        Outlook.AtRisk => MonitoringTexts.AtRisk,
        _ => MonitoringTexts.Unforeseen,
    };

    /// <summary>The mark that goes with it.</summary>
    public static Light? LightOf(Outlook outlook) => outlook switch
    {
        Outlook.OnTrack => Light.Green,
        Outlook.Uncertain => Light.Amber,
        Outlook.AtRisk => Light.Red,
        _ => null,
    };

    /// <summary>An item's part in a risk, in a sentence.</summary>
    public static string Of(RiskReason reason, Figures figures, bool isOver)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(figures);
        var name = EntryName.Of(reason.Item);
        var (expected, low, high) = (reason.Forecast?.Expected, reason.Forecast?.Lowest, reason.Forecast?.Highest);
        return reason.Kind == RiskKind.Missing ? string.Format(null, MonitoringTexts.ReasonMissing, name)
            : isOver ? string.Format(null, MonitoringTexts.ReasonOver, name, (figures == Figures.English ? "" : Core.Explaining.ItalianArticle.To(figures.Percent(expected!.Value))) + figures.Percent(expected!.Value))
            : low == high ? string.Format(null, MonitoringTexts.ReasonSure, name, figures.Percent(expected!.Value))
            : string.Format(null, reason.Kind == RiskKind.Insufficient ? MonitoringTexts.ReasonShort : MonitoringTexts.ReasonOpen, name, figures.Percent(low!.Value), figures.Percent(high!.Value));
    }
}
