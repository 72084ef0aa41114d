using Traguardo.Core.Analysing;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Monitoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Analysing;

/// <summary>The objectives that stayed below the threshold of the method, and how far the analysis of each has come; the reader's own first.</summary>
public sealed class AnalysesModel : CyclePage
{
    public IReadOnlyList<AskedAnalysis> All { get; private set; } = [];

    protected override Section Section => Section.Monitoring;

    public void OnGet() => All = [.. AskedAnalyses.Of(Scored).OrderByDescending(asked => Answerable.Is(Actor, Scored, asked.Objective)).ThenBy(asked => asked.State)];

    public int Count(AnalysisState state) => All.Count(asked => asked.State == state);

    /// <summary>What the reader may do with one.</summary>
    public string StepOf(AskedAnalysis asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var open = PhaseLocks.IsOpen(Cycle.Phase, Activity.Analyse);
        return open && asked.State == AnalysisState.Asked && AnalysisRights.MayWrite(Actor, Scored, asked) ? AnalysingPageTexts.Write
            : open && asked.State == AnalysisState.Written && AnalysisRights.MayAnswer(Actor, asked) ? AnalysingPageTexts.Answer
            : asked.Analysis is null ? AnalysingPageTexts.See : AnalysingPageTexts.Read;
    }

    /// <summary>The units whose heads answer for an objective, by name; the lowest of each line.</summary>
    public string WhoAnswers(ScoredNode objective)
    {
        var codes = Answerable.UnitsOf(Scored, objective);
        var units = Cycle.Units.Where(unit => codes.Contains(unit.Code)).ToList();
        var lowest = units.Where(unit => !units.Exists(other => other.Parent == unit.Code)).Select(unit => unit.Name).ToList();
        return lowest.Count == 0 ? "–" : Core.Checks.CheckedCycle.List(lowest);
    }
}
