using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>A scorecard as the report prints it: every entry with its weight, actual, target and achievement, and the points it loses.</summary>
public static class ScorecardTable
{
    /// <summary>The columns that it may have.</summary>
    public static IReadOnlyList<ColumnChoice> Choices { get; } =
    [
        new("code", _ => ReportTexts.Code, ColumnKind.RowHeader),
        new("kind", _ => ReportTexts.Kind, IsUsual: false),
        new("title", _ => ReportTexts.ObjectiveAndIndicator),
        new("formula", _ => ReportTexts.Formula),
        new("unit", _ => ReportTexts.Unit, IsUsual: false, IsForPlainText: true),
        new("weight", _ => ReportTexts.Weight, ColumnKind.Figure),
        new("actual", year => ReportTexts.ActualOf.With(year(0)), ColumnKind.Figure),
        new("firstTarget", _ => ReportTexts.FirstTarget, ColumnKind.Figure, IsUsual: false),
        new("target", _ => ReportTexts.Target, ColumnKind.Figure),
        new("targetValue", _ => ReportTexts.TargetValue, ColumnKind.Figure, IsUsual: false, IsForPlainText: true),
        new("achievement", _ => ReportTexts.Achievement, ColumnKind.Figure),
        new("outcome", _ => ReportTexts.Outcome),
        new("stake", _ => ReportTexts.PointsAtStake, ColumnKind.Sum, IsUsual: false),
        new("lost", _ => ReportTexts.PointsLost, ColumnKind.Sum, IsUsual: false),
        new("tags", _ => ReportTexts.Plans, IsUsual: false),
        new("note", _ => ReportTexts.Note, IsUsual: false),
        new("nextTarget", year => ReportTexts.TargetOf.With(year(1)), ColumnKind.Figure, IsUsual: false),
        new("laterTarget", year => ReportTexts.TargetOf.With(year(2)), ColumnKind.Figure, IsUsual: false),
        new("source", _ => ReportTexts.Source, IsUsual: false),
        new("better", _ => ReportTexts.Better, IsUsual: false),
        new("owner", _ => ReportTexts.Owner, IsUsual: false),
        new("programme", _ => ReportTexts.Programme, IsUsual: false),
        new("budget", _ => ReportTexts.Budget, ColumnKind.Figure, IsUsual: false),
        new("spent", _ => ReportTexts.Spent, ColumnKind.Figure, IsUsual: false),
    ];

    /// <summary>The table of a scorecard, or of any node of one; points are those of the scorecard's 100. In the language of the ambient culture.</summary>
    public static ReportTable Of(ScoredCycle scored, ScoredNode card)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(card);
        return Usual(Whole(scored, card), new ScorecardRows(scored, card, Figures.Current).HasFirstTargets);
    }

    /// <summary>Some items of the scorecard, in the order given: without the nodes above them and without the total, for they do not add up to those.</summary>
    public static ReportTable Of(ScoredCycle scored, ScoredNode card, IReadOnlyList<ScoredItem> shown)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(shown);
        var rows = new ScorecardRows(scored, card, Figures.Current);
        var whole = Whole(scored, card);
        return Usual(whole, rows.HasFirstTargets) with
        {
            Rows = Usual(whole with { Rows = [.. shown.SelectMany(item => rows.Of(item, 0))] }, rows.HasFirstTargets).Rows,
            Total = null,
            Notes = [ReportTexts.SomeEntries.With(shown.Count, card.Items.Count()), .. whole.Notes],
        };
    }

    /// <summary>The table with every column there is. Where only some entries are shown, points are plain figures: they do not add up.</summary>
    /// <param name="scored">The scored cycle.</param>
    /// <param name="card">The scorecard, or a node of one.</param>
    /// <param name="isShown">Which entries below it have a row; null: all.</param>
    internal static ReportTable Whole(ScoredCycle scored, ScoredNode card, Predicate<ScoredEntry>? isShown = null)
    {
        var rows = new ScorecardRows(scored, card, Figures.Current);
        return new ReportTable
        {
            Name = card.Node.ShortTitle ?? card.Node.Title,
            Title = Titles.Of(card.Node.Title, scored),
            Summary = Summary(scored, card),
            Columns = [.. Choices.Select(choice => choice.In(scored)).Select(column => isShown is not null && column.Kind == ColumnKind.Sum ? column with { Kind = ColumnKind.Figure } : column)],
            Rows = [.. card.Children.SelectMany(child => rows.Of(child, 0, isShown))],
            Total = rows.Total(card),
            Notes = Notes(scored, card, _ => true),
            Figures = Figures.Current,
        };
    }

    private static readonly string[] UsualKeys =
        ["code", "kind", "title", "formula", "unit", "weight", "actual", "firstTarget", "target", "targetValue", "achievement", "outcome", "stake", "lost", "tags", "note"];

    private static ReportTable Usual(ReportTable whole, bool hasFirstTargets) =>
        whole.Only([.. UsualKeys.Where(key => hasFirstTargets || key != "firstTarget")]);

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

    /// <summary>What the words and the marks in some of its columns mean, and the cycle's own remark.</summary>
    internal static List<string> Notes(ScoredCycle scored, ScoredNode card, Predicate<string> hasColumn)
    {
        var lights = scored.Cycle.Method.Lights;
        var tags = hasColumn("tags") ? card.Items.SelectMany(item => item.Item.Tags).ToHashSet() : [];
        string?[] notes =
        [
            hasColumn("outcome") ? ReportTexts.LightsLegend.With(Threshold(lights.Green), Threshold(lights.Amber)) : null,
            tags.Contains("PIRA") ? ReportTexts.PiraLegend : null,
            tags.Contains("PTPCT") ? ReportTexts.PtpctLegend : null,
            scored.Cycle.Note,
        ];
        return [.. notes.OfType<string>()];
    }

    private static string Threshold(decimal fraction) => ReportCell.Datum(Value.Of(fraction), UnitOfMeasure.Percent).Shown(Figures.Current);
}
