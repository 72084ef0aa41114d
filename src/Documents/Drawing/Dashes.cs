namespace Traguardo.Documents.Drawing;

/// <summary>A broken line as the lines that are seen of it.</summary>
internal static class Dashes
{
    /// <param name="points">The line.</param>
    /// <param name="pattern">How long each dash and each gap after it is, in turn.</param>
    public static IEnumerable<IReadOnlyList<(decimal X, decimal Y)>> Of(IReadOnlyList<(decimal X, decimal Y)> points, IReadOnlyList<decimal> pattern)
    {
        var (part, left) = (0, pattern[0]);
        var dash = new List<(decimal, decimal)> { points[0] };
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var length = (decimal)Math.Sqrt((double)(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y))));
            var at = 0m;
            while (length - at > left)
            {
                at += left;
                var point = (from.X + ((to.X - from.X) * at / length), from.Y + ((to.Y - from.Y) * at / length));
                if (part % 2 == 0)
                {
                    yield return [.. dash, point];
                }
                dash = [point];
                part = (part + 1) % pattern.Count;
                left = pattern[part];
            }
            left -= length - at;
            if (part % 2 == 0)
            {
                dash.Add(to);
            }
        }
        if (part % 2 == 0 && dash.Count > 1)
        {
            yield return dash;
        }
    }
}
