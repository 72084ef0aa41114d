using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.OpenData;

/// <summary>The trees as each scorecard sees them. An objective referred to stands there once more, under what the OIV set aside in the scorecard that refers to it.</summary>
internal static class TreeTables
{
    public static IEnumerable<OpenCell[]> Scorecards(ScoredCycle scored) => scored.Scorecards.Select(card => new[]
    {
        OpenCell.Of(card.Node.Code),
        OpenCell.Of(card.Node.Title),
        OpenCell.Of(card.Node.Owner),
        OpenCell.Of(card.Node.Holder),
        OpenCell.Of(card.Node.Evaluator),
        OpenCell.Of(card.Result),
        Shown(card.Result, Figures.Italian.Score),
        OpenCell.Of(scored.JudgementOf(card)?.Label),
        OpenCell.Of(card.IsComplete),
    });

    public static IEnumerable<OpenCell[]> Nodes(ScoredCycle scored) =>
        from tree in Trees(scored)
        from placed in WithParents(tree.Root, null)
        let node = placed.Node
        select new[]
        {
            OpenCell.Of(Key(tree.Card, node.Path)),
            OpenCell.Of(tree.Card),
            OpenCell.Of(node.Path),
            OpenCell.Of(Words.Kind.Write(node.Node.Kind)),
            OpenCell.Of(node.Node.Code),
            OpenCell.Of(node.Node.Title),
            OpenCell.Of(placed.Parent is { } parent ? Key(tree.Card, parent.Path) : null),
            OpenCell.Of(node.Node.Weight),
            OpenCell.Of(Words.Rollup.Write(node.Node.Rollup)),
            OpenCell.Of(node.Node.Programme),
            OpenCell.Of(node.Node.Owner),
            OpenCell.Of(node.Result),
            Shown(node.Result, Figures.Italian.Whole),
            OpenCell.Of(scored.LightOf(node.Result) is { } light ? Words.Light.Write(light) : null),
            OpenCell.Of(node.Share),
            OpenCell.Of(node.PointsLost),
        };

    public static IEnumerable<OpenCell[]> Areas(ScoredCycle scored) => scored.Areas.Select(area => new[]
    {
        OpenCell.Of(area.Area.Code),
        OpenCell.Of(area.Area.Title),
        OpenCell.Of(area.Score),
        Shown(area.Score, Figures.Italian.Whole),
    });

    public static IEnumerable<OpenCell[]> AreaObjectives(ScoredCycle scored) =>
        from area in scored.Areas
        from objective in area.Objectives
        select new[] { OpenCell.Of(area.Area.Code), OpenCell.Of(Key(scored.CardOf(objective.Path).Path, objective.Path)) };

    /// <summary>The key of a node as a scorecard sees it.</summary>
    public static string Key(string card, string path) => $"{card}:{path}";

    /// <summary>The trees that each scorecard sees: its own, then the objectives that it refers to. A node stands in one of them, however often it is referred to.</summary>
    public static IEnumerable<(string Card, ScoredNode Root)> Trees(ScoredCycle scored) =>
        from card in scored.Scorecards
        let roots = Roots(card)
        from root in roots.Values
        where !roots.Keys.Any(other => root.Path.StartsWith(other + "/", StringComparison.Ordinal))
        select (card.Path, root);

    private static Dictionary<string, ScoredNode> Roots(ScoredNode card)
    {
        var roots = new Dictionary<string, ScoredNode> { [card.Path] = card };
        var next = new Queue<ScoredNode>([card]);
        while (next.TryDequeue(out var root))
        {
            foreach (var objective in root.Items.Select(item => item.Objective).OfType<ScoredNode>().Where(objective => roots.TryAdd(objective.Path, objective)))
            {
                next.Enqueue(objective);
            }
        }
        return roots;
    }

    private static IEnumerable<(ScoredNode Node, ScoredNode? Parent)> WithParents(ScoredNode node, ScoredNode? parent) =>
        node.Children.OfType<ScoredNode>().SelectMany(child => WithParents(child, node)).Prepend((node, parent));

    private static OpenCell Shown(decimal? result, Func<decimal, string> show) => result is { } known ? OpenCell.Of(show(known)) : OpenCell.Empty;
}
