using Traguardo.Core.Analysing;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;

namespace Traguardo.Core.Checks.Values;

/// <summary>An objective below the threshold of the method of which, after the final measurement, nobody has said why, while it may still be said.</summary>
internal static class AnalysisMissing
{
    private const string Rule = "analysis-missing";

    public static Check Check { get; } = new(Rule, () => CheckTexts.AnalysisMissingTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from asked in AskedAnalyses.Of(cycle.Scored)
        where asked.State == AnalysisState.Asked && PhaseLocks.IsOpen(cycle.Cycle.Phase, Activity.Analyse) && cycle.Cycle.Phase > Phase.FinalMeasurement
        select new Finding(
            Rule,
            asked.Objective.Path,
            Severity.Warning,
            CheckTexts.AnalysisMissing.With(asked.Objective.Node.Code, cycle.Figures.Percent(asked.Objective.Result!.Value), cycle.Figures.Percent(cycle.Cycle.Method.AnalysisBelow)),
            CheckTexts.AnalysisMissingAdvice);
}
