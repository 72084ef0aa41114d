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
        var stack = new List<(CompiledNode Node, int Next)>();
        var depths = new int[trees.Nodes.Count];
        foreach (var start in trees.Nodes)
        {
            if (states[start.Index] != State.New)
            {
                continue;
            }
            Open(start);
            while (stack is [.., var (node, next)])
            {
                if (next == node.Children.Count)
                {
                    stack.RemoveAt(stack.Count - 1);
                    states[node.Index] = State.Done;
                    reach.Measure(node);
                    continue;
                }
                stack[^1] = (node, next + 1);
                var child = node.Children[next];
                var below = child.Below;
                if (below is null)
                {
                    continue;
                }
                if (states[below.Index] == State.New)
                {
                    Open(below);
                }
                else if (states[below.Index] == State.Open)
                {
                    compiler.Fault($"{json[(CompiledItem)child]}.objective", CompileTexts.Circle.With(Chain(stack, depths[below.Index])), CompileTexts.CircleExpected);
                }
            }
        }

        void Open(CompiledNode node)
        {
            states[node.Index] = State.Open;
            depths[node.Index] = stack.Count;
            stack.Add((node, 0));
        }
    }

    // The circle in words, from the node met again down to it: «ente/A → ente/B → ente/A», shortened in the middle where long.
    private static string Chain(List<(CompiledNode Node, int Next)> stack, int met)
    {
        const int most = 6;
        var circle = stack.Count - met + 1;
        string At(int place) => stack[place == circle - 1 ? met : met + place].Node.Path;
        var places = Enumerable.Range(0, circle);
        return string.Join(" → ", circle <= most ? places.Select(At) : [.. places.Take(most / 2).Select(At), "…", .. places.TakeLast(most / 2).Select(At)]);
    }
}
