using System.Globalization;
using System.Xml.Linq;

namespace Traguardo.Documents.Drawing;

/// <summary>
/// A picture of ours as an Enhanced Metafile, drawn by the same shapes as the SVG it is read from: for word processors that do not know SVG.
/// It knows what <see cref="Picture"/> draws, and nothing more.
/// </summary>
internal sealed class EmfPicture
{
    // Corners and circles are drawn as lines so short that nobody sees them.
    private const int CornerSteps = 8;

    private readonly EmfWriter emf;

    private EmfPicture(EmfWriter emf) => this.emf = emf;

    /// <summary>The picture, with its width and height in pixels.</summary>
    public static (byte[] File, decimal Width, decimal Height) Of(string svg)
    {
        var root = XElement.Parse(svg);
        var (width, height) = (Number(root, "width"), Number(root, "height"));
        using var emf = new EmfWriter(width, height);
        var picture = new EmfPicture(emf);
        foreach (var shape in root.Elements())
        {
            picture.Draw(shape);
        }
        return (emf.ToArray(), width, height);
    }

    private void Draw(XElement shape)
    {
        switch (shape.Name.LocalName)
        {
            case "rect":
                Polygon(Rectangle(Number(shape, "x"), Number(shape, "y"), Number(shape, "width"), Number(shape, "height"), Number(shape, "rx")), shape, 1);
                break;
            case "line":
                Line([(Number(shape, "x1"), Number(shape, "y1")), (Number(shape, "x2"), Number(shape, "y2"))], shape);
                break;
            case "polyline":
                Line([.. Value(shape, "points")!.Split(' ').Select(point => point.Split(',')).Select(point => (Parsed(point[0]), Parsed(point[1])))], shape);
                break;
            case "path":
                var (x, y, scale) = Transform(Value(shape, "transform")!);
                Polygon([.. FlatPath.Of(Value(shape, "d")!).Select(point => (x + (point.X * scale), y + (point.Y * scale)))], shape, scale);
                break;
            case "text":
                emf.Words(shape.Value, (Number(shape, "x"), Number(shape, "y")), Number(shape, "font-size"), Number(shape, "font-weight") >= 600,
                    Value(shape, "fill")!, Value(shape, "text-anchor") ?? "start");
                break;
            case "title" or "desc":
                break;
            default:
                throw new ArgumentException($"A picture has no {shape.Name.LocalName}.", nameof(shape));
        }
    }

    private void Polygon(IReadOnlyList<(decimal X, decimal Y)> points, XElement shape, decimal scale) =>
        emf.Polygon(points, Value(shape, "fill")!, Value(shape, "stroke"), (Value(shape, "stroke-width") is { } width ? Parsed(width) : 1) * scale);

    // Dashes are lines of their own: not every program draws a broken line as wide or as broken as it is asked to.
    private void Line(IReadOnlyList<(decimal X, decimal Y)> points, XElement shape)
    {
        var width = Value(shape, "stroke-width") is { } given ? Parsed(given) : 1;
        decimal[] dashes = [.. Value(shape, "stroke-dasharray")?.Split(' ').Select(Parsed) ?? []];
        foreach (var stretch in dashes.Length == 0 ? [points] : Dashes.Of(points, dashes))
        {
            emf.Line(stretch, Value(shape, "stroke")!, width);
        }
    }

    private static List<(decimal X, decimal Y)> Rectangle(decimal x, decimal y, decimal width, decimal height, decimal radius)
    {
        if (radius == 0)
        {
            return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
        }
        var points = new List<(decimal, decimal)>();
        foreach (var (centreX, centreY, quarter) in new[] { (x + width - radius, y + radius, 3), (x + width - radius, y + height - radius, 0), (x + radius, y + height - radius, 1), (x + radius, y + radius, 2) })
        {
            for (var i = 0; i <= CornerSteps; i++)
            {
                var angle = (quarter + ((double)i / CornerSteps)) * Math.PI / 2;
                points.Add((centreX + (radius * (decimal)Math.Cos(angle)), centreY + (radius * (decimal)Math.Sin(angle))));
            }
        }
        return points;
    }

    private static (decimal X, decimal Y, decimal Scale) Transform(string transform)
    {
        var numbers = transform.Split(' ', '(', ')').Where(part => part.Length > 0 && !char.IsLetter(part[0])).Select(Parsed).ToList();
        return (numbers[0], numbers[1], numbers[2]);
    }

    private static string? Value(XElement shape, string name) => shape.Attribute(name)?.Value;

    private static decimal Number(XElement shape, string name) => Value(shape, name) is { } value ? Parsed(value) : 0;

    private static decimal Parsed(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
