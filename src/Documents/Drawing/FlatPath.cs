using System.Globalization;

namespace Traguardo.Documents.Drawing;

/// <summary>The outline of a shape as points: paths of one closed figure, of lines and arcs of circles, in absolute numbers.</summary>
internal static class FlatPath
{
    private const int ArcSteps = 24;

    public static IReadOnlyList<(decimal X, decimal Y)> Of(string path)
    {
        var points = new List<(decimal X, decimal Y)>();
        for (var at = 0; at < path.Length;)
        {
            var end = at + 1;
            while (end < path.Length && !char.IsLetter(path[end]))
            {
                end++;
            }
            decimal[] numbers = [.. path[(at + 1)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => decimal.Parse(number, CultureInfo.InvariantCulture))];
            switch (path[at])
            {
                case 'M' or 'L':
                    points.AddRange(numbers.Chunk(2).Select(pair => (pair[0], pair[1])));
                    break;
                case 'H':
                    points.Add((numbers[0], points[^1].Y));
                    break;
                case 'V':
                    points.Add((points[^1].X, numbers[0]));
                    break;
                case 'A':
                    points.AddRange(Arc(points[^1], (numbers[5], numbers[6]), numbers[0], numbers[4] == 1).ToList());
                    break;
                case 'Z':
                    break;
                default:
                    throw new ArgumentException($"A shape has no {path[at]}.", nameof(path));
            }
            at = end;
        }
        return points;
    }

    /// <summary>Half a circle or less, from one point to another.</summary>
    private static IEnumerable<(decimal X, decimal Y)> Arc((decimal X, decimal Y) from, (decimal X, decimal Y) to, decimal radius, bool isClockwise)
    {
        var (x1, y1, x2, y2, r) = ((double)from.X, (double)from.Y, (double)to.X, (double)to.Y, (double)radius);
        var half = Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1))) / 2;
        var off = Math.Sqrt(Math.Max(0, (r * r) - (half * half))) * (isClockwise ? 1 : -1);
        var (centreX, centreY) = (((x1 + x2) / 2) - (off * (y2 - y1) / (2 * half)), ((y1 + y2) / 2) + (off * (x2 - x1) / (2 * half)));
        var first = Math.Atan2(y1 - centreY, x1 - centreX);
        var turn = Math.Atan2(y2 - centreY, x2 - centreX) - first;
        turn += isClockwise ? turn <= 0 ? 2 * Math.PI : 0 : turn >= 0 ? -2 * Math.PI : 0;
        for (var i = 1; i <= ArcSteps; i++)
        {
            var angle = first + (turn * i / ArcSteps);
            yield return ((decimal)(centreX + (r * Math.Cos(angle))), (decimal)(centreY + (r * Math.Sin(angle))));
        }
    }
}
