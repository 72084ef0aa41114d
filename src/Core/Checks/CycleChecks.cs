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
        PublishedCardUnknown.Check,
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
    /// <param name="whole">
    /// The cycle as it is, scored, where the reader sees only some of its scorecards: what would not be found in it is not found
    /// because scorecards are hidden, as a measure is unused that only they read, and is left out. The words are those of what is seen.
    /// </param>
    public static IReadOnlyList<Finding> Run(ScoredCycle scored, IReadOnlyList<ContextTable>? context = null, ScoredCycle? whole = null)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var cycle = new CheckedCycle(scored, context ?? []);
        var holds = whole is null ? null : new CheckedCycle(whole, context ?? []);
        return [.. All
            .SelectMany(check => Holding(check.Find(cycle), check, holds))
            .OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<Finding> Holding(IEnumerable<Finding> found, Check check, CheckedCycle? whole)
    {
        if (whole is null)
        {
            return found;
        }
        var places = check.Find(whole).Select(finding => finding.Path).ToHashSet();
        return found.Where(finding => places.Contains(finding.Path));
    }
}
