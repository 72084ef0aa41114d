using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Planning;

/// <summary>
/// Each objective of the administration's own scorecard stands in one area of the map: in none it is not seen there, in two it
/// counts twice. Only the topmost objectives: those below them are seen through them. Without areas there is no map to be on.
/// </summary>
internal static class ObjectiveAreas
{
    private const string Rule = "objective-areas";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ObjectiveAreasTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var areas = cycle.Cycle.StrategicAreas;
        var areasOf = areas.SelectMany(area => area.Objectives.Distinct().Select(path => (path, area.Code))).ToLookup(one => one.path, one => one.Code);
        foreach (var objective in areas.Count == 0 ? [] : cycle.Scored.Scorecards.Take(1).SelectMany(Topmost))
        {
            var within = areasOf[objective.Path].ToList();
            if (within.Count == 0)
            {
                yield return new Finding(Rule, objective.Path, Severity.Warning, CheckTexts.ObjectiveInNoArea.With(objective.Node.Code), CheckTexts.ObjectiveInNoAreaAdvice);
            }
            else if (within.Count > 1)
            {
                yield return new Finding(
                    Rule,
                    objective.Path,
                    Severity.Info,
                    CheckTexts.ObjectiveInSomeAreas.With(objective.Node.Code, CheckedCycle.List(within)),
                    CheckTexts.ObjectiveInSomeAreasAdvice);
            }
        }
    }

    private static IEnumerable<ScoredNode> Topmost(ScoredNode node) =>
        node.Node.Kind == NodeKind.Objective ? [node] : node.Children.OfType<ScoredNode>().SelectMany(Topmost);
}
