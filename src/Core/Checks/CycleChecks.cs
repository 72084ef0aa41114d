using Traguardo.Core.Checks.Context;
using Traguardo.Core.Checks.Planning;
using Traguardo.Core.Checks.Targets;
using Traguardo.Core.Checks.Values;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks;

/// <summary>All the checks of a cycle. A new one is a file and a line here.</summary>
public static class CycleChecks
{
    /// <summary>Those of a plan as it is put together: what is to be put right, or meant, before it is approved. Weights first.</summary>
    public static IReadOnlyList<Check> OfPlan { get; } =
    [
        WeightsSum.Check,
        WeightsFinerThanRows.Check,
        ItemWithoutTarget.Check,
        ObjectiveAllMonitoring.Check,
        NodeWithoutItems.Check,
        AreaWithoutObjectives.Check,
        ObjectiveAreas.Check,
        ProgrammeWithoutObjective.Check,
        ProgrammeUnknown.Check,
        OwnerUnknown.Check,
        JudgementBands.Check,

        TargetMisfit.Check,
        DayFarFromYear.Check,
        TargetAlreadyMet.Check,
        TargetBelowLastYear.Check,
        AlwaysAtCeiling.Check,
        SofterTarget.Check,
    ];

    /// <summary>The checks, in the order in which they are listed to readers.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        .. OfPlan,

        NeutralisationUnused.Check,
        NeutralisationUnjustified.Check,
        RevisionUnjustified.Check,
        RevisionLate.Check,
        RevisionDownward.Check,

        ScoreIncomplete.Check,
        AnalysisMissing.Check,
        IndicatorWithoutValue.Check,
        ValueBesideFormula.Check,
        IndicatorUnused.Check,
        MeasureUnused.Check,
        MeasureWithoutSource.Check,
        MeasureWithoutOwner.Check,
        DoubleName.Check,
        ProgrammeSpending.Check,

        ContextTotals.Check,
    ];

    /// <summary>Everything that the checks find, in the ambient language: the gravest first, then by path.</summary>
    /// <param name="scored">The cycle, scored.</param>
    /// <param name="context">The tables published with it; none unless said.</param>
    public static IReadOnlyList<Finding> Run(ScoredCycle scored, IReadOnlyList<ContextTable>? context = null)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var cycle = new CheckedCycle(scored, context ?? []);
        return [.. All
            .SelectMany(check => check.Find(cycle))
            .OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)];
    }
}
