using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.WhatIf;

/// <summary>A cycle as it would be scored if some things were otherwise, beside the cycle as it is. Nothing is stored.</summary>
public sealed class Hypothesis
{
    /// <summary>The most things that are tried together.</summary>
    public const int MostTrials = 50;

    private Hypothesis(ScoredCycle before, ScoredCycle after, IReadOnlyList<Tried> trials) => (Before, After, Trials) = (before, after, trials);

    /// <summary>The cycle as it is.</summary>
    public ScoredCycle Before { get; }

    /// <summary>The cycle with everything tried that can be.</summary>
    public ScoredCycle After { get; }

    /// <summary>Each thing tried, in the order given.</summary>
    public IReadOnlyList<Tried> Trials { get; }

    /// <summary>What is another figure; every scorecard is among them.</summary>
    public IReadOnlyList<ScoreChange> Changes => ScoreChanges.Between(Before, After);

    /// <summary>Tries things on a cycle, one after the other and each by itself too. What cannot be tried is left out, and says why.</summary>
    /// <param name="cycle">The cycle as it is.</param>
    /// <param name="trials">What is tried; of two on the same thing the later holds. Those beyond <see cref="MostTrials"/> are left out.</param>
    public static Hypothesis Of(CompiledCycle cycle, IEnumerable<Trial> trials)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(trials);
        var (before, after) = (cycle.Score(), cycle);
        var tried = new List<Tried>();
        foreach (var trial in trials.Take(MostTrials))
        {
            var edit = EditOf(trial);
            var together = edit.Apply(after.Cycle);
            if (together.Compiled is null)
            {
                tried.Add(new Tried(trial, null, together.Faults));
                continue;
            }
            after = together.Compiled;
            // By itself it may not hold, where it goes on from another that is tried.
            var alone = edit.Apply(cycle.Cycle).Compiled?.Score();
            tried.Add(new Tried(trial, alone is null ? null : ScoreChanges.Between(before, alone), []));
        }
        return new Hypothesis(before, after.Score(), tried);
    }

    private static PlanEdit EditOf(Trial trial) => trial switch
    {
        Trial.OtherWeight(var path, var weight) => new Reweigh(path, weight),
        Trial.OtherTarget(var path, var target) => new Retarget(path, target),
        Trial.Without(var card, var indicator) => new SetAside(card, indicator),
        Trial.With(var card, var indicator) => new CountAgain(card, indicator),
        _ => throw new ArgumentOutOfRangeException(nameof(trial)),
    };

    private sealed record Reweigh(string Path, decimal Weight) : PlanEdit
    {
        internal override Draft Draft(Cycle cycle) => PlanTree.Find(cycle, Path) switch
        {
            (Node { Kind: not NodeKind.Scorecard } node, var place) => new Draft(PlanTree.Replace(cycle, place, node with { Weight = Weight }), Path),
            (Item item, var place) => new Draft(PlanTree.Replace(cycle, place, item with { Weight = Weight }), Path),
            _ => Refusals.NotThere(cycle, Path, Path),
        };
    }

    private sealed record Retarget(string Path, Target Target) : PlanEdit
    {
        internal override Draft Draft(Cycle cycle) => PlanTree.Find(cycle, Path) is (Item item, var place)
            ? new Draft(PlanTree.Replace(cycle, place, item with { Target = Target }), Path)
            : Refusals.NotThere(cycle, Path, Path);
    }

    private sealed record SetAside(string Scorecard, string Indicator) : PlanEdit
    {
        internal override Draft Draft(Cycle cycle) => new(
            cycle with { Neutralisations = [.. cycle.Neutralisations.Where(set => !set.IsOf(Scorecard, Indicator)), new Neutralisation { Scorecard = Scorecard, Indicator = Indicator }] },
            NeutralisationEdits.Address(Scorecard, Indicator));
    }

    private sealed record CountAgain(string Scorecard, string Indicator) : PlanEdit
    {
        internal override Draft Draft(Cycle cycle) => cycle.Neutralisations.Exists(set => set.IsOf(Scorecard, Indicator) && set.IsInForce)
            ? new Draft(cycle with { Neutralisations = [.. cycle.Neutralisations.Where(set => !set.IsOf(Scorecard, Indicator))] }, null)
            : Refusals.NotThere(cycle, NeutralisationEdits.Address(Scorecard, Indicator), $"{Scorecard}/{Indicator}");
    }
}

/// <summary>One thing tried.</summary>
/// <param name="Trial">What.</param>
/// <param name="Alone">What it would change if nothing else were tried, every scorecard among it; null where it cannot be tried by itself.</param>
/// <param name="Faults">Why it was left out; empty where it was not.</param>
public sealed record Tried(Trial Trial, IReadOnlyList<ScoreChange>? Alone, IReadOnlyList<EditFault> Faults)
{
    /// <summary>Points of 100 that a scorecard would rise by with this alone; null where that cannot be told.</summary>
    /// <param name="scorecard">Its code.</param>
    public decimal? PointsOf(string scorecard) => Alone?.FirstOrDefault(change => change.Path == scorecard)?.Points;
}
