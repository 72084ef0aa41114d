using Traguardo.Core.Compiling;

namespace Traguardo.Core.Checks.Planning;

/// <summary>An indicator is set aside in a scorecard that does not use it, not even through the objectives that it refers to.</summary>
internal static class NeutralisationUnused
{
    private const string Rule = "neutralisation-unused";

    public static Check Check { get; } = new(Rule, () => CheckTexts.NeutralisationUnusedTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var compiled = cycle.Scored.Compiled;
        var used = compiled.Scorecards.ToDictionary(card => card.Path, card => Used(card));
        return
            from neutralisation in cycle.Cycle.Neutralisations
            where neutralisation.IsInForce && !used[neutralisation.Scorecard].Contains(neutralisation.Indicator)
            select new Finding(
                Rule,
                neutralisation.Scorecard,
                Severity.Warning,
                CheckTexts.NeutralisationUnused.With(neutralisation.Indicator, neutralisation.Scorecard),
                CheckTexts.NeutralisationUnusedAdvice);
    }

    // Each node once: objectives may be referred to from many places.
    private static HashSet<string> Used(CompiledNode card)
    {
        var used = new HashSet<string>();
        var seen = new HashSet<CompiledNode>();
        var open = new Stack<CompiledNode>([card]);
        while (open.TryPop(out var node))
        {
            foreach (var child in seen.Add(node) ? node.Children : [])
            {
                if ((child as CompiledNode ?? (child as CompiledItem)?.Objective) is { } below)
                {
                    open.Push(below);
                }
                else if (child is CompiledItem { Indicator: { } indicator })
                {
                    used.Add(indicator.Indicator.Code);
                }
            }
        }
        return used;
    }
}
