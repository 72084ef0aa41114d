using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Planning;

/// <summary>What is only observed is never counted: a node with nothing else below it has no score.</summary>
internal static class ObjectiveAllMonitoring
{
    private const string Rule = "objective-all-monitoring";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ObjectiveAllMonitoringTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from node in cycle.Nodes
        where node.Children.Count > 0 && node.Children.All(child => child is ScoredItem { Item.Monitoring: true })
        select new Finding(Rule, node.Path, Severity.Warning, CheckTexts.ObjectiveAllMonitoring.With(node.Node.Code), CheckTexts.ObjectiveAllMonitoringAdvice);
}
