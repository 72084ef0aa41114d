using System.Globalization;
using System.Text;

namespace Traguardo.Core.Exchange;

/// <summary>JSON paths as faults carry them: <c>$.scorecards[0].children[2].weight</c>.</summary>
internal static class JsonPath
{
    /// <summary>The path of a node, or of a member that it lacks.</summary>
    public static string Of(JsonTreeNode node, string? member = null)
    {
        var steps = new Stack<string>();
        if (member is not null)
        {
            steps.Push(Step(member));
        }
        for (var at = node; at.Parent is not null; at = at.Parent)
        {
            steps.Push(at.Name is null ? string.Create(CultureInfo.InvariantCulture, $"[{at.Index}]") : Step(at.Name));
        }
        return new StringBuilder("$").AppendJoin("", steps).ToString();
    }

    /// <summary>The node that a path leads to, or the deepest one on the way where the last steps are missing.</summary>
    public static JsonTreeNode Find(JsonTreeNode root, string path)
    {
        var at = root;
        for (var next = Next(at, path, 1, out var end); next is not null; next = Next(at, path, end, out end))
        {
            at = next;
        }
        return at;
    }

    // The child whose own step stands in the path from here on.
    private static JsonTreeNode? Next(JsonTreeNode at, string path, int from, out int end)
    {
        end = path.IndexOfAny(['.', '['], Math.Min(from + 1, path.Length));
        end = end < 0 ? path.Length : end;
        var step = path.AsSpan(from, end - from);
        if (step.Length > 2 && step[0] == '[' && int.TryParse(step[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index < at.Children.Count ? at.Children[index] : null;
        }
        return step.Length > 1 && step[0] == '.' ? at.Member(step[1..].ToString()) : null;
    }

    private static string Step(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? "." + name : "['" + Shown.Of(name) + "']";
}
