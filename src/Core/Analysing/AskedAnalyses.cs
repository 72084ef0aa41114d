using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Analysing;

/// <summary>How far the analysis of an objective has come.</summary>
public enum AnalysisState
{
    /// <summary>The objective asks for one, and there is none.</summary>
    Asked,

    /// <summary>It is written, and the OIV has not answered.</summary>
    Written,

    /// <summary>The OIV has answered.</summary>
    Answered,
}

/// <summary>An objective that asks for an analysis, or has one.</summary>
/// <param name="Objective">The objective, scored.</param>
/// <param name="Analysis">What was written; null where nothing was.</param>
public sealed record AskedAnalysis(ScoredNode Objective, Analysis? Analysis)
{
    /// <summary>How far it has come.</summary>
    public AnalysisState State =>
        Analysis is null ? AnalysisState.Asked
        : Analysis.Answer is null ? AnalysisState.Written
        : AnalysisState.Answered;
}

/// <summary>
/// The objectives that stayed below the threshold of the method. They ask for an analysis from the final measurement on: in it as
/// soon as all their values are there, after it in any case.
/// </summary>
public static class AskedAnalyses
{
    /// <summary>Those that ask for one or have one, in the order of the scorecards; none before the final measurement.</summary>
    public static IReadOnlyList<AskedAnalysis> Of(ScoredCycle scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var written = scored.Cycle.Analyses.ToDictionary(analysis => analysis.Objective);
        return [.. scored.Scorecards.SelectMany(card => card.Nodes)
            .Where(node => node.Node.Kind == NodeKind.Objective)
            .Select(node => new AskedAnalysis(node, written.GetValueOrDefault(node.Path)))
            .Where(one => one.Analysis is not null || IsAsked(scored.Cycle, one.Objective))];
    }

    /// <summary>True where an objective asks for an analysis.</summary>
    public static bool IsAsked(Cycle cycle, ScoredNode objective)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(objective);
        return objective.Node.Kind == NodeKind.Objective
            && objective.Result < cycle.Method.AnalysisBelow
            && (cycle.Phase > Phase.FinalMeasurement || (cycle.Phase == Phase.FinalMeasurement && objective.IsComplete));
    }
}
