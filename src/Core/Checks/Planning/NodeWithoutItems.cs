namespace Traguardo.Core.Checks.Planning;

/// <summary>A node with nothing below it: an objective announced and never filled in.</summary>
internal static class NodeWithoutItems
{
    private const string Rule = "node-without-items";

    public static Check Check { get; } = new(Rule, () => CheckTexts.NodeWithoutItemsTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from node in cycle.Nodes
        where node.Children.Count == 0
        select new Finding(Rule, node.Path, Severity.Warning, CheckTexts.NodeWithoutItems.With(node.Node.Code), CheckTexts.NodeWithoutItemsAdvice);
}
