using Traguardo.Core.Exchange;

namespace Traguardo.Core.Templates;

/// <summary>The words of <c>document-template/1</c> for its choices.</summary>
public static class TemplateWords
{
    /// <summary>The languages.</summary>
    public static readonly Words<TemplateLanguage> Language = new(("it", TemplateLanguage.Italian), ("en", TemplateLanguage.English));

    /// <summary>The lines of the title page.</summary>
    public static readonly Words<FrontLine> Front = new(
        ("planApproved", FrontLine.PlanApproved),
        ("reportApproved", FrontLine.ReportApproved),
        ("validation", FrontLine.Validation),
        ("day", FrontLine.Day),
        ("personalCards", FrontLine.PersonalCards));

    /// <summary>What a section is repeated for.</summary>
    public static readonly Words<Repetition> Each = new(
        ("perspective", Repetition.Perspective),
        ("objective", Repetition.Objective),
        ("programme", Repetition.Programme),
        ("scorecard", Repetition.Scorecard),
        ("personalCard", Repetition.PersonalCard),
        ("area", Repetition.Area),
        ("criterion", Repetition.Criterion));

    /// <summary>What a cycle may have.</summary>
    public static readonly Words<CycleContent> Has = new(
        ("scorecards", CycleContent.Scorecards),
        ("personalCards", CycleContent.PersonalCards),
        ("areas", CycleContent.Areas),
        ("programmes", CycleContent.Programmes),
        ("results", CycleContent.Results),
        ("revisions", CycleContent.Revisions),
        ("neutralisations", CycleContent.Neutralisations),
        ("analyses", CycleContent.Analyses),
        ("monitorings", CycleContent.Monitorings),
        ("validation", CycleContent.Validation),
        ("context", CycleContent.Context));

    /// <summary>Which rows a table has.</summary>
    public static readonly Words<RowChoice> Rows = new(
        ("all", RowChoice.All),
        ("nodes", RowChoice.Nodes),
        ("objectives", RowChoice.Objectives),
        ("items", RowChoice.Items),
        ("behind", RowChoice.Behind));
}
