using Traguardo.Core.Cycles;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates.Tables;

/// <summary>Tables of what was decided, judged and frozen in the year.</summary>
internal static class ActTables
{
    public static IReadOnlyList<ColumnChoice> RevisionColumns => [.. OfRevisions.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> NeutralisationColumns => [.. OfNeutralisations.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> AnalysisColumns => [.. OfAnalyses.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> CriterionColumns => [.. OfCriteria.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> PhaseColumns => [.. OfPhases.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> MonitoringColumns => [.. OfMonitorings.Select(column => column.Choice)];

    public static IEnumerable<MadeTable> Revisions(TableRequest request) => RowsTable.Of(
        request.Room, TemplateTexts.RevisionsTitle, OfRevisions,
        request.Room.Cycle.Revisions.Where(revision => revision.State == RevisionState.Adopted));

    public static IEnumerable<MadeTable> Neutralisations(TableRequest request) => RowsTable.Of(
        request.Room, TemplateTexts.NeutralisationsTitle, OfNeutralisations,
        request.Room.Cycle.Neutralisations.Where(act => act.IsInForce));

    public static IEnumerable<MadeTable> Analyses(TableRequest request) => RowsTable.Of(
        request.Room, TemplateTexts.AnalysesTitle, OfAnalyses,
        request.Room.Cycle.Analyses.Where(analysis => request.At.Node is not { } node || analysis.Objective == node.Path || analysis.Objective.StartsWith(node.Path + "/", StringComparison.Ordinal)));

    public static IEnumerable<MadeTable> Criteria(TableRequest request) => RowsTable.Of(
        request.Room, TemplateTexts.CriteriaTitle, OfCriteria,
        request.Room.Criteria.Where(criterion => request.At.Criterion is not { } one || criterion.Criterion.Code == one.Code));

    public static IEnumerable<MadeTable> Phases(TableRequest request) => RowsTable.Of(
        request.Room, TemplateTexts.PhasesTitle, OfPhases,
        // A step of which nothing is known but that it was taken is no act.
        request.Room.Cycle.Acts.Where(act => act.Organ is not null || act.Number is not null || act.Date is not null || act.Reason is not null));

    public static IEnumerable<MadeTable> Monitorings(TableRequest request) => request.Node is not { } node ? [] : RowsTable.Of(
        request.Room, TemplateTexts.MonitoringsTitle.With(CardTables.NameOf(node)), OfMonitorings,
        from monitoring in request.Room.Monitorings
        let entry = monitoring.Find(node.Path)
        where entry is not null
        select (monitoring, entry));

    private static readonly List<Column<Revision>> OfRevisions =
    [
        new("code", _ => ReportTexts.Code, (room, revision) => ReportCell.Of(revision.Becomes.Indicator ?? revision.Becomes.Objective), ColumnKind.RowHeader),
        new("title", _ => ReportTexts.IndicatorKind, (room, revision) => ReportCell.Of(NameOf(room, revision.Becomes))),
        new("firstTarget", _ => ReportTexts.FirstTarget, (room, revision) => ReportCell.Of(Promise(room, revision.Was)), ColumnKind.Figure),
        new("target", _ => TemplateTexts.NewTarget, (room, revision) => ReportCell.Of(revision.Becomes.Status == ItemStatus.NotApplicable ? TemplateTexts.LeftPlan : Promise(room, revision.Becomes)), ColumnKind.Figure),
        new("weight", _ => ReportTexts.Weight, (room, revision) => ReportCell.Of(Weights(room, revision)), isUsual: false),
        new("reason", _ => TemplateTexts.Reason, (room, revision) => ReportCell.Of(revision.Reason)),
        new("opinion", _ => TemplateTexts.OivOpinion, (room, revision) => ReportCell.Of(revision.Opinion is { } opinion ? FieldWords.Of(opinion) : null)),
        new("act", _ => TemplateTexts.Act, (room, revision) => ReportCell.Of(ActInWords.Of(revision.Organ, revision.Number, revision.Date, room.Figures))),
    ];

    private static readonly List<Column<Neutralisation>> OfNeutralisations =
    [
        new("code", _ => ReportTexts.Code, (room, act) => ReportCell.Of(act.Indicator), ColumnKind.RowHeader),
        new("title", _ => ReportTexts.IndicatorKind, (room, act) => ReportCell.Of(room.Scored.Compiled.FindIndicator(act.Indicator)?.Indicator.Name)),
        new("scorecard", _ => ReportTexts.ScorecardKind, (room, act) => ReportCell.Of((room.Scored.Find(act.Scorecard) as ScoredNode)?.Node.Title)),
        new("reason", _ => TemplateTexts.Reason, (room, act) => ReportCell.Of(act.Reason)),
        new("act", _ => TemplateTexts.Act, (room, act) => ReportCell.Of(act.Act)),
    ];

    private static readonly List<Column<Analysis>> OfAnalyses =
    [
        new("code", _ => ReportTexts.Code, (room, analysis) => ReportCell.Of((room.Scored.Find(analysis.Objective) as ScoredNode)?.Node.Code ?? analysis.Objective), ColumnKind.RowHeader),
        new("achievement", _ => ReportTexts.Achievement, (room, analysis) => room.Scored.Find(analysis.Objective) is { } entry ? ReportCell.Of(entry.Result, UnitOfMeasure.Percent, 0).Because(entry.Path) : ReportCell.Empty, ColumnKind.Figure),
        new("cause", _ => TemplateTexts.Cause, (room, analysis) => ReportCell.Of(FieldWords.Of(analysis.Cause))),
        new("causes", _ => TemplateTexts.Causes, (room, analysis) => ReportCell.Of(analysis.Causes)),
        new("action", _ => TemplateTexts.Action, (room, analysis) => ReportCell.Of(analysis.Action)),
        new("answer", _ => TemplateTexts.OivAnswer, (room, analysis) => ReportCell.Of(analysis.Answer)),
    ];

    private static readonly List<Column<(ExaminedCriterion Criterion, bool IsExamined)>> OfCriteria =
    [
        new("code", _ => ReportTexts.Code, (room, row) => ReportCell.Of(row.Criterion.Code), ColumnKind.RowHeader, false),
        new("title", _ => TemplateTexts.Criterion, (room, row) => ReportCell.Of(row.Criterion.Title), ColumnKind.RowHeader),
        new("answer", _ => TemplateTexts.Finding, (room, row) => ReportCell.Of(row.IsExamined ? FieldWords.Of(row.Criterion.Answer) : null)),
        new("note", _ => TemplateTexts.Observations, (room, row) => ReportCell.Of(row.Criterion.Note)),
    ];

    private static readonly List<Column<PhaseAct>> OfPhases =
    [
        new("title", _ => TemplateTexts.Step, (room, act) => ReportCell.Of(act.To.Word()), ColumnKind.RowHeader),
        new("organ", _ => TemplateTexts.Organ, (room, act) => ReportCell.Of(act.Organ)),
        new("number", _ => TemplateTexts.ActNumber, (room, act) => ReportCell.Of(act.Number)),
        new("day", _ => TemplateTexts.Day, (room, act) => act.Date is { } day ? new ValueCell(Value.Of(day), UnitOfMeasure.Date, 0) : ReportCell.Empty),
        new("reason", _ => TemplateTexts.Reason, (room, act) => ReportCell.Of(act.Reason), isUsual: false),
    ];

    private static readonly List<Column<(Snapshot Monitoring, SnapshotEntry Entry)>> OfMonitorings =
    [
        new("day", _ => TemplateTexts.Day, (room, row) => new ValueCell(Value.Of(row.Monitoring.Day), UnitOfMeasure.Date, 0), ColumnKind.RowHeader),
        new("achievement", _ => ReportTexts.Achievement, (room, row) => ReportCell.Of(row.Entry.Result, UnitOfMeasure.Percent, 1), ColumnKind.Figure),
        new("outcome", _ => ReportTexts.Outcome, (room, row) => Outcomes.Cell(Outcomes.Of((ItemState?)null, row.Monitoring.LightOf(row.Entry.Result)))),
        new("given", _ => TemplateTexts.Given, (room, row) => ReportCell.Of(row.Entry.Given, UnitOfMeasure.Number, 0), ColumnKind.Figure),
        new("due", _ => TemplateTexts.Due, (room, row) => ReportCell.Of(row.Entry.Due, UnitOfMeasure.Number, 0), ColumnKind.Figure),
    ];

    private static string? NameOf(ReportRoom room, Item item) =>
        item.Indicator is { } code ? room.Scored.Compiled.FindIndicator(code)?.Indicator.Name : (room.Scored.Find(item.Objective!) as ScoredNode)?.Node.Title;

    private static string Promise(ReportRoom room, Item item) =>
        room.Figures.Target(item, item.Indicator is { } code ? room.Scored.Compiled.FindIndicator(code)?.Indicator : null);

    private static string? Weights(ReportRoom room, Revision revision) => (revision.Was.Weight, revision.Becomes.Weight) switch
    {
        ({ } was, { } becomes) when was != becomes => $"{room.Figures.Weight(was)} → {room.Figures.Weight(becomes)}",
        (_, { } weight) => room.Figures.Weight(weight),
        _ => null,
    };
}
