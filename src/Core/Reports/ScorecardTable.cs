using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>A scorecard as the report prints it: every entry with its weight, actual, target and achievement, and the points it loses.</summary>
public static class ScorecardTable
{
    /// <summary>The table of a scorecard, or of any node of one; points are those of the scorecard's 100. In the language of the ambient culture.</summary>
    public static ReportTable Of(ScoredCycle scored, ScoredNode card)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(card);
        var rows = new ScorecardRows(scored, card, Figures.Current);
        return new ReportTable
        {
            Name = card.Node.ShortTitle ?? card.Node.Title,
            Title = Titles.Of(card.Node.Title, scored),
            Summary = Summary(scored, card),
            Columns = Columns(scored, rows.HasFirstTargets),
            Rows = [.. card.Children.SelectMany(child => rows.Of(child, 0))],
            Total = rows.Total(card),
            Notes = Notes(scored, card),
            Figures = Figures.Current,
        };
    }

    /// <summary>Some items of the scorecard, in the order given: without the nodes above them and without the total, for they do not add up to those.</summary>
    public static ReportTable Of(ScoredCycle scored, ScoredNode card, IReadOnlyList<ScoredItem> shown)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(shown);
        var rows = new ScorecardRows(scored, card, Figures.Current);
        var whole = Of(scored, card);
        return whole with
        {
            Rows = [.. shown.SelectMany(item => rows.Of(item, 0))],
            Total = null,
            Notes = [ReportTexts.SomeEntries.With(shown.Count, card.Items.Count()), .. whole.Notes],
        };
    }

    private static List<ReportColumn> Columns(ScoredCycle scored, bool hasFirstTargets) =>
    [
        new(ReportTexts.Code, ColumnKind.RowHeader),
        new(ReportTexts.Kind),
        new(ReportTexts.ObjectiveAndIndicator),
        new(ReportTexts.Formula),
        new(ReportTexts.Unit, IsForPlainText: true),
        new(ReportTexts.Weight, ColumnKind.Figure),
        new(ReportTexts.ActualOf.With(Titles.When(scored)), ColumnKind.Figure),
        .. hasFirstTargets ? [new ReportColumn(ReportTexts.FirstTarget, ColumnKind.Figure)] : Array.Empty<ReportColumn>(),
        new(ReportTexts.Target, ColumnKind.Figure),
        new(ReportTexts.TargetValue, ColumnKind.Figure, IsForPlainText: true),
        new(ReportTexts.Achievement, ColumnKind.Figure),
        new(ReportTexts.Outcome),
        new(ReportTexts.PointsAtStake, ColumnKind.Sum),
        new(ReportTexts.PointsLost, ColumnKind.Sum),
        new(ReportTexts.Plans),
        new(ReportTexts.Note),
    ];

    private static string Summary(ScoredCycle scored, ScoredNode card)
    {
        if (Awaited.InWords(scored.Cycle, card) is { } awaited)
        {
            return awaited;
        }
        var why = new WhyInWords(scored, Figures.Current).Of(card);
        return card.Node.Kind == NodeKind.Scorecard && scored.JudgementOf(card) is { } judgement
            ? $"{why} {ReportTexts.Judgement.With(judgement.Label)}"
            : why;
    }

    private static List<string> Notes(ScoredCycle scored, ScoredNode card)
    {
        var lights = scored.Cycle.Method.Lights;
        var notes = new List<string> { ReportTexts.LightsLegend.With(Threshold(lights.Green), Threshold(lights.Amber)) };
        var tags = card.Items.SelectMany(item => item.Item.Tags).ToHashSet();
        if (tags.Contains("PIRA"))
        {
            notes.Add(ReportTexts.PiraLegend);
        }
        if (tags.Contains("PTPCT"))
        {
            notes.Add(ReportTexts.PtpctLegend);
        }
        if (scored.Cycle.Note is { } note)
        {
            notes.Add(note);
        }
        return notes;
    }

    private static string Threshold(decimal fraction) => ReportCell.Datum(Value.Of(fraction), UnitOfMeasure.Percent).Shown(Figures.Current);
}
