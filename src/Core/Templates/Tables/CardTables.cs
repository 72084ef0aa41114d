using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates.Tables;

/// <summary>Tables of scorecards and of what stands in them.</summary>
internal static class CardTables
{
    private const string Pira = "PIRA";

    /// <summary>Columns of <see cref="Cards"/>, for documentation.</summary>
    public static IReadOnlyList<ColumnChoice> CardColumns => [.. OfCards.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> ObjectiveColumns => [.. OfObjectives.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> AreaColumns => [.. OfAreas.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> LossColumns => [.. OfLosses.Select(column => column.Choice)];

    public static IEnumerable<MadeTable> Scorecard(TableRequest request)
    {
        if (request.Node is not { } node)
        {
            return [];
        }
        var template = request.Template;
        var isWhole = template is { Rows: RowChoice.All, Tag: null, Level: null };
        var table = ScorecardTable.Whole(request.Room.Scored, node, isWhole ? null : entry => IsShown(entry, template));
        var name = NameOf(node);
        return table.Rows.Count == 0 ? [] : [new MadeTable(table with
        {
            Name = name,
            Title = $"{name} {Titles.When(request.Room.Scored)}",
            // A plan, which shows no results, does not speak of them either; some entries do not say what the whole does.
            Summary = template is { Rows: RowChoice.All or RowChoice.Nodes, Tag: null, Level: null } && (template.Has("achievement") || template.Has("lost")) ? table.Summary : null,
            Notes = ScorecardTable.Notes(request.Room.Scored, node, template.Has),
            Total = template is { Rows: RowChoice.All or RowChoice.Nodes, Tag: null, Level: null } ? table.Total : null,
        })];
    }

    public static IEnumerable<MadeTable> Cards(TableRequest request) =>
        RowsTable.Of(request.Room, TemplateTexts.CardsTitle, OfCards, request.Room.Scored.Scorecards);

    public static IEnumerable<MadeTable> Objectives(TableRequest request) =>
        request.Node is not { } node ? [] : RowsTable.Of(
            request.Room, TemplateTexts.ObjectivesTitle, OfObjectives,
            node.Nodes.Prepend(node).Where(one => one.Node.Kind == NodeKind.Objective
                && (request.Template.Level is not { } level || one.Node.Level == level)
                && (request.Template.Tag is not { } tag || one.Items.Any(item => item.Item.Tags.Contains(tag)))));

    public static IEnumerable<MadeTable> Areas(TableRequest request) =>
        RowsTable.Of(request.Room, TemplateTexts.AreasTitle, OfAreas, request.Room.Scored.Areas);

    public static IEnumerable<MadeTable> Losses(TableRequest request) =>
        request.Node is not { } node ? [] : RowsTable.Of(request.Room, TemplateTexts.LossesTitle.With(NameOf(node)), OfLosses,
            Scoring.Losses.Of(node).Where(item => FilledSoFar.Of(request.Room.Cycle, item) == Filled.All));

    /// <summary>A scorecard by its title, anything else by its code and a short one.</summary>
    internal static string NameOf(ScoredNode node) =>
        node.Node.Kind == NodeKind.Scorecard ? node.Node.Title : $"{node.Node.Code} {node.Node.ShortTitle ?? node.Node.Title}";

    private static bool IsShown(ScoredEntry entry, TableTemplate template) => entry switch
    {
        ScoredItem item => template.Rows is RowChoice.All or RowChoice.Items or RowChoice.Behind
            && template.Level is null
            && (template.Tag is not { } tag || item.Item.Tags.Contains(tag))
            && (template.Rows != RowChoice.Behind || !item.IsComplete || item.Result < 1),
        ScoredNode node => template switch
        {
            { Level: { } level } => node.Node.Level == level,
            { Rows: RowChoice.All, Tag: null } or { Rows: RowChoice.Nodes } => true,
            { Rows: RowChoice.Objectives } => node.Node.Kind == NodeKind.Objective,
            _ => false,
        },
        _ => false,
    };

    private static readonly List<Column<ScoredNode>> OfCards =
    [
        new("code", _ => ReportTexts.Code, (room, card) => ReportCell.Of(card.Node.Code), ColumnKind.RowHeader),
        new("title", _ => ReportTexts.ScorecardKind, (room, card) => ReportCell.Of(card.Node.Title)),
        new("owner", _ => ReportTexts.Owner, (room, card) => ReportCell.Of(room.Units.Of(card.Node.Holder ?? card.Node.Owner))),
        new("score", year => TemplateTexts.ScoreOf.With(year(0)), (room, card) => Score(room, card), ColumnKind.Figure),
        new("outcome", _ => ReportTexts.Outcome, (room, card) => Outcomes.Cell(room.Scored, card)),
        new("band", _ => TemplateTexts.Band, (room, card) => ReportCell.Of(FilledSoFar.Of(room.Cycle, card) == Filled.All ? room.Scored.JudgementOf(card)?.Label : null)),
        new("judgement", _ => TemplateTexts.OivJudgement, (room, card) => ReportCell.Of(room.Cycle.Judgements.Find(judgement => judgement.Scorecard == card.Node.Code)?.Label), isUsual: false),
    ];

    private static readonly List<Column<ScoredNode>> OfObjectives =
    [
        new("code", _ => ReportTexts.Code, (room, node) => ReportCell.Of(node.Node.Code), ColumnKind.RowHeader),
        new("title", _ => ReportTexts.ObjectiveKind, (room, node) => ReportCell.Of(node.Node.Title)),
        new("perspective", _ => ReportTexts.PerspectiveKind, (room, node) => ReportCell.Of(Above(room, node)), isUsual: false),
        new("area", _ => TemplateTexts.Area, (room, node) => ReportCell.Of(string.Join("; ", room.Scored.Areas.Where(area => area.Objectives.Contains(node)).Select(area => area.Area.Title))), isUsual: false),
        new("level", _ => TemplateTexts.Level, (room, node) => ReportCell.Of(node.Node.Level is { } level ? FieldWords.Of(level) : null), isUsual: false),
        new("serves", _ => TemplateTexts.Serves, (room, node) => ReportCell.Of(node.Node.Serves is { } path && room.Scored.Find(path) is ScoredNode served ? $"{served.Node.Code} {served.Node.ShortTitle ?? served.Node.Title}" : node.Node.Serves), isUsual: false),
        new("timeSpan", _ => TemplateTexts.TimeSpan, (room, node) => ReportCell.Of(TimeSpan(room, node)), isUsual: false),
        new("stakeholders", _ => TemplateTexts.Stakeholders, (room, node) => ReportCell.Of(string.Join("; ", Paying(room, node).Select(programme => programme.Stakeholders).OfType<string>().Distinct())), isUsual: false),
        new("owner", _ => TemplateTexts.Centre, (room, node) => ReportCell.Of(room.Units.Of(node.Node.Owner))),
        new("collaborators", _ => TemplateTexts.Collaborators, (room, node) => ReportCell.Of(room.Units.Of(node.Node.Collaborators.Concat(Paying(room, node).SelectMany(programme => programme.Units)).Distinct())), isUsual: false),
        new("programme", _ => ReportTexts.Programme, (room, node) => ReportCell.Of(string.Join(", ", Paying(room, node).Select(programme => programme.Code)))),
        new("budget", _ => ReportTexts.Budget, (room, node) => Euros(Paying(room, node).Select(programme => programme.Budget)), ColumnKind.Figure),
        new("spent", _ => ReportTexts.Spent, (room, node) => Euros(Paying(room, node).Select(programme => programme.Spent)), ColumnKind.Figure, isUsual: false),
        new("indicators", _ => TemplateTexts.IndicatorCount, (room, node) => ReportCell.Of(node.Items.Count(), UnitOfMeasure.Number, 0), ColumnKind.Figure, isUsual: false),
        new("piraIndicators", _ => TemplateTexts.PiraCount, (room, node) => ReportCell.Of(node.Items.Count(item => item.Item.Tags.Contains(Pira)), UnitOfMeasure.Number, 0), ColumnKind.Figure, isUsual: false),
        new("weight", _ => ReportTexts.Weight, (room, node) => ReportCell.Datum(node.Node.Weight is { } weight ? Value.Of(weight / 100) : null, UnitOfMeasure.Percent), ColumnKind.Figure),
        new("achievement", _ => ReportTexts.Achievement, (room, node) => Result(room, node), ColumnKind.Figure),
        new("outcome", _ => ReportTexts.Outcome, (room, node) => Outcomes.Cell(room.Scored, node)),
    ];

    private static readonly List<Column<ScoredArea>> OfAreas =
    [
        new("code", _ => ReportTexts.Code, (room, area) => ReportCell.Of(area.Area.Code), ColumnKind.RowHeader),
        new("title", _ => TemplateTexts.Area, (room, area) => ReportCell.Of(area.Area.Title)),
        new("objectives", _ => TemplateTexts.Objectives, (room, area) => ReportCell.Of(string.Join(", ", area.Objectives.Select(objective => objective.Node.Code)))),
        new("achievement", _ => ReportTexts.Achievement, (room, area) => ReportCell.Of(FilledSoFar.Of(room.Cycle, area) == Filled.None ? null : area.Score, UnitOfMeasure.Percent, 0).Because(Explaining.Explainer.AreaPrefix + area.Area.Code), ColumnKind.Figure),
        new("outcome", _ => ReportTexts.Outcome, (room, area) => AreaOutcome(room, area)),
    ];

    private static readonly List<Column<ScoredItem>> OfLosses =
    [
        new("code", _ => ReportTexts.Code, (room, item) => ReportCell.Of(EntryName.CodeOf(item)), ColumnKind.RowHeader),
        new("title", _ => ReportTexts.IndicatorKind, (room, item) => ReportCell.Of(EntryName.TitleOf(item))),
        new("achievement", _ => ReportTexts.Achievement, (room, item) => Result(room, item), ColumnKind.Figure),
        new("lost", _ => ReportTexts.PointsLost, (room, item) => ReportCell.Of(item.PointsLost, UnitOfMeasure.Number, 2).Because(item.Path), ColumnKind.Figure),
        new("why", _ => TemplateTexts.Why, (room, item) => ReportCell.Of(new Explaining.WhyInWords(room.Scored, room.Figures).Of(item)), isUsual: false),
    ];

    internal static OutcomeCell AreaOutcome(ReportRoom room, ScoredArea area) => Outcomes.Cell(
        Outcomes.Of(FilledSoFar.Of(room.Cycle, area)) ?? Outcomes.Of((ItemState?)null, room.Scored.LightOf(area.Score)));

    /// <summary>A result in whole hundredths; nothing while none of its values is there.</summary>
    private static ReportCell Result(ReportRoom room, ScoredEntry entry) =>
        ReportCell.Of(FilledSoFar.Of(room.Cycle, entry) == Filled.None ? null : entry.Result, UnitOfMeasure.Percent, 0).Because(entry.Path);

    /// <summary>A scorecard's result as a report prints it: one decimal, none where nothing follows the comma.</summary>
    internal static ReportCell Score(ReportRoom room, ScoredNode card) => card.Result is not { } score || FilledSoFar.Of(room.Cycle, card) == Filled.None
        ? ReportCell.Empty
        : ReportCell.Of(score, UnitOfMeasure.Percent, Display.Figures.DecimalsOf(decimal.Round(score * 100, 1, MidpointRounding.AwayFromZero))).Because(card.Path);

    private static string? Above(ReportRoom room, ScoredNode node) =>
        node.Path.LastIndexOf('/') is > 0 and var end && room.Scored.Find(node.Path[..end]) is ScoredNode above ? above.Node.Title : null;

    // The years of its programmes; where nobody said, those for which something is promised.
    private static string TimeSpan(ReportRoom room, ScoredNode node)
    {
        var programmes = Paying(room, node);
        var from = programmes.Min(programme => programme.From) ?? room.Cycle.Year;
        var to = programmes.Max(programme => programme.To) ?? room.Cycle.Year + node.Items.Select(item => item.Item.LaterTargets.Count).DefaultIfEmpty().Max();
        return from >= to ? "{0}".With(to) : "{0}–{1}".With(from, to);
    }

    private static List<Programme> Paying(ReportRoom room, ScoredNode node) =>
        room.Cycle.Programmes.FindAll(programme => programme.Code == node.Node.Programme || Repetitions.ObjectiveOf(room, programme)?.Path == node.Path);

    // What nobody gave is no zero.
    private static ReportCell Euros(IEnumerable<decimal?> sums) =>
        sums.OfType<decimal>().ToList() is { Count: > 0 } given ? ReportCell.Of(given.Sum(), UnitOfMeasure.Euro, 2) : ReportCell.Empty;
}
