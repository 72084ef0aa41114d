using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates.Tables;

/// <summary>The kinds of table that a template may ask for.</summary>
public static class TableKinds
{
    private const string Of = "of", Context = "context", Rows = "rows", Tag = "tag", Level = "level";

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<TableKind> All { get; } =
    [
        new("scorecard", () => TemplateTexts.KindScorecard, ScorecardTable.Choices, CardTables.Scorecard, Of, Rows, Tag, Level),
        new("scorecards", () => TemplateTexts.KindScorecards, CardTables.CardColumns, CardTables.Cards),
        new("objectives", () => TemplateTexts.KindObjectives, CardTables.ObjectiveColumns, CardTables.Objectives, Of, Tag, Level),
        new("areas", () => TemplateTexts.KindAreas, CardTables.AreaColumns, CardTables.Areas),
        new("losses", () => TemplateTexts.KindLosses, CardTables.LossColumns, CardTables.Losses, Of),
        new("programmes", () => TemplateTexts.KindProgrammes, ProgrammesTable.Choices, PlanTables.Programmes),
        new("measures", () => TemplateTexts.KindMeasures, MeasuresTable.Choices, PlanTables.Measures),
        new("units", () => TemplateTexts.KindUnits, PlanTables.UnitColumns, PlanTables.Units),
        new("bands", () => TemplateTexts.KindBands, PlanTables.BandColumns, PlanTables.Bands),
        new("revisions", () => TemplateTexts.KindRevisions, ActTables.RevisionColumns, ActTables.Revisions),
        new("neutralisations", () => TemplateTexts.KindNeutralisations, ActTables.NeutralisationColumns, ActTables.Neutralisations),
        new("analyses", () => TemplateTexts.KindAnalyses, ActTables.AnalysisColumns, ActTables.Analyses),
        new("monitorings", () => TemplateTexts.KindMonitorings, ActTables.MonitoringColumns, ActTables.Monitorings, Of),
        new("criteria", () => TemplateTexts.KindCriteria, ActTables.CriterionColumns, ActTables.Criteria),
        new("phases", () => TemplateTexts.KindPhases, ActTables.PhaseColumns, ActTables.Phases),
        new("context", () => TemplateTexts.KindContext, TablesOfContext.Choices, TablesOfContext.Each, Context),
        new("accounts", () => TemplateTexts.KindAccounts, TablesOfContext.Choices, TablesOfContext.Accounts, Context),
    ];

    /// <summary>The kind of a name; null where there is none.</summary>
    public static TableKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
