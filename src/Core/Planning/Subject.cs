using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning;

/// <summary>What a part of a cycle is.</summary>
public enum SubjectKind
{
    /// <summary>The cycle as a whole.</summary>
    Cycle,

    /// <summary>The administration.</summary>
    Administration,

    /// <summary>The measuring rules.</summary>
    Method,

    /// <summary>A band of judgement.</summary>
    JudgementBand,

    /// <summary>A strategic area.</summary>
    Area,

    /// <summary>A scorecard.</summary>
    Scorecard,

    /// <summary>A perspective.</summary>
    Perspective,

    /// <summary>A priority.</summary>
    Priority,

    /// <summary>An objective.</summary>
    Objective,

    /// <summary>An item of a scorecard.</summary>
    Item,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A recorded value of an indicator.</summary>
    IndicatorValue,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A value of a measure.</summary>
    MeasureValue,

    /// <summary>A programme.</summary>
    Programme,

    /// <summary>An organisational unit.</summary>
    Unit,

    /// <summary>An indicator set aside by the OIV.</summary>
    Neutralisation,

    /// <summary>A change in the year of what was promised.</summary>
    Revision,

    /// <summary>Why an objective stayed below the threshold of the method.</summary>
    Analysis,

    /// <summary>What the OIV judged of a scorecard.</summary>
    Judgement,

    /// <summary>An act of the OIV on the report.</summary>
    Validation,

    /// <summary>An act of a phase.</summary>
    Act,
}

/// <summary>A part of a cycle that one can point at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where it is: a path in a scorecard (<c>ente/A/A4</c>), or <c>units/RI</c>, <c>measures/694</c>, <c>indicators/A1.1</c>, <c>programmes/105</c>, <c>areas/1</c>, <c>method</c>.</param>
/// <param name="Code">What people call it by: its code, or what stands for one.</param>
public readonly record struct Subject(SubjectKind Kind, string Address, string Code)
{
    /// <summary>What it is and its code, in the language of the reader: <c>Indicatore A1.1</c>.</summary>
    public string InWords => Code.Length == 0 ? Word(Kind) : $"{Word(Kind)} {Code}";

    /// <summary>What a part is, in one word of the language of the reader.</summary>
    public static string Word(SubjectKind kind) => kind switch
    {
        SubjectKind.Cycle => PlanningTexts.SubjectCycle,
        SubjectKind.Administration => PlanningTexts.SubjectAdministration,
        SubjectKind.Method => PlanningTexts.SubjectMethod,
        SubjectKind.JudgementBand => PlanningTexts.SubjectJudgementBand,
        SubjectKind.Area => PlanningTexts.SubjectArea,
        SubjectKind.Scorecard => PlanningTexts.SubjectScorecard,
        SubjectKind.Perspective => PlanningTexts.SubjectPerspective,
        SubjectKind.Priority => PlanningTexts.SubjectPriority,
        SubjectKind.Objective => PlanningTexts.SubjectObjective,
        SubjectKind.Item => PlanningTexts.SubjectItem,
        SubjectKind.Indicator => PlanningTexts.SubjectIndicator,
        SubjectKind.IndicatorValue => PlanningTexts.SubjectIndicatorValue,
        SubjectKind.Measure => PlanningTexts.SubjectMeasure,
        SubjectKind.MeasureValue => PlanningTexts.SubjectMeasureValue,
        SubjectKind.Programme => PlanningTexts.SubjectProgramme,
        SubjectKind.Unit => PlanningTexts.SubjectUnit,
        SubjectKind.Neutralisation => PlanningTexts.SubjectNeutralisation,
        SubjectKind.Revision => PlanningTexts.SubjectRevision,
        SubjectKind.Analysis => PlanningTexts.SubjectAnalysis,
        SubjectKind.Judgement => PlanningTexts.SubjectJudgement,
        SubjectKind.Validation => PlanningTexts.SubjectValidation,
        _ => PlanningTexts.SubjectAct,
    };

    internal static SubjectKind KindOf(Entry entry) => entry is Node node ? KindOf(node.Kind) : SubjectKind.Item;

    internal static SubjectKind KindOf(NodeKind kind) => kind switch
    {
        NodeKind.Scorecard => SubjectKind.Scorecard,
        NodeKind.Perspective => SubjectKind.Perspective,
        NodeKind.Priority => SubjectKind.Priority,
        _ => SubjectKind.Objective,
    };
}
