namespace Traguardo.Core.Compiling;

/// <summary>
/// Objectives must not refer to each other in a circle, nor reach further than <see cref="Reach"/> allows. The walk keeps its own
/// stack, since it meets whatever the input holds; scoring and explaining may then recurse.
/// </summary>
internal static class Circles
{
    private enum State : byte
    {
        New,
        Open,
        Done,
    }

    public static void Check(CycleCompiler compiler, TreeCompiler trees, List<(CompiledItem Item, string JsonPath)> references)
    {
        var json = references.ToDictionary(reference => reference.Item, reference => reference.JsonPath);
        var states = new State[trees.Nodes.Count];
        var reach = new Reach(compiler, trees);
        var stack = new Stack<(CompiledNode Node, int Next)>();
        foreach (var start in trees.Nodes)
        {
            if (states[start.Index] != State.New)
            {
                continue;
            }
            states[start.Index] = State.Open;
            stack.Push((start, 0));
            while (stack.TryPop(out var frame))
            {
                var (node, next) = frame;
                if (next == node.Children.Count)
                {
                    states[node.Index] = State.Done;
                    reach.Measure(node);
                    continue;
                }
                stack.Push((node, next + 1));
                var child = node.Children[next];
                var below = child.Below;
                if (below is null)
                {
                    continue;
                }
                if (states[below.Index] == State.New)
                {
                    states[below.Index] = State.Open;
                    stack.Push((below, 0));
                }
                else if (states[below.Index] == State.Open)
                {
                    compiler.Fault($"{json[(CompiledItem)child]}.objective", CompileTexts.Circle.With(Chain(stack, below)), CompileTexts.CircleExpected);
                }
            }
        }
    }

    // The circle in words, from the node met again down to it: «ente/A → ente/B → ente/A», shortened in the middle where long.
    private static string Chain(Stack<(CompiledNode Node, int Next)> stack, CompiledNode met)
    {
        var chain = stack.Select(frame => frame.Node.Path).TakeWhile(path => path != met.Path).Reverse().Prepend(met.Path).Append(met.Path).ToList();
        const int most = 6;
        return string.Join(" → ", chain.Count <= most ? chain : [.. chain.Take(most / 2), "…", .. chain.TakeLast(most / 2)]);
    }
}
