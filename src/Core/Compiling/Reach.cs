namespace Traguardo.Core.Compiling;

/// <summary>How far nodes reach, down their own trees and through the objectives referred to; and that none reaches too far.</summary>
internal sealed class Reach(CycleCompiler compiler, TreeCompiler trees)
{
    /// <summary>Levels from a scorecard down to the last item, through the objectives referred to.</summary>
    public const int MaxDepth = 200;

    /// <summary>
    /// Entries that a node reaches through objectives referred to, each as often as it is met: two references at each level
    /// double them, and an explanation that follows them all would never end.
    /// </summary>
    public const int MaxThrough = 100_000;

    private readonly Extent[] extents = new Extent[trees.Nodes.Count];

    /// <summary>Measures a node of which all that it reaches has been measured before.</summary>
    public void Measure(CompiledNode node)
    {
        var (height, own, through, most) = (0, 1, 0L, 0L);
        foreach (var child in node.Children)
        {
            var below = child.Below is { } reached ? extents[reached.Index] : default;
            height = Math.Max(height, below.Height + 1);
            own += child is CompiledNode ? below.Own : 1;
            through += below.Through + (child is CompiledNode ? 0 : below.Own);
            most = Math.Max(most, below.Through);
        }
        if (height == MaxDepth + 1)
        {
            compiler.Fault(JsonPathOf(node), CompileTexts.TooDeep.With(node.Path, MaxDepth), CompileTexts.TooDeepExpected);
        }
        if (through > MaxThrough && most <= MaxThrough)
        {
            compiler.Fault(JsonPathOf(node), CompileTexts.TooManyThrough.With(node.Path, MaxThrough), CompileTexts.TooManyThroughExpected);
        }
        extents[node.Index] = new Extent(height, own, Math.Min(through, MaxThrough + 1));
    }

    private string JsonPathOf(CompiledNode node) => $"$.scorecards[{trees.Scorecards.IndexOf(node.Scorecard)}]";

    private readonly record struct Extent(int Height, int Own, long Through);
}
