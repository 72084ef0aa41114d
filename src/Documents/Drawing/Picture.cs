using System.Globalization;
using System.Xml.Linq;

namespace Traguardo.Documents.Drawing;

/// <summary>A picture being drawn: shapes and words at places in pixels, from the top left.</summary>
internal sealed class Picture
{
    private const string Family = "'Titillium Web', Arial, 'DejaVu Sans', sans-serif";

    /// <summary>How wide a picture is that has no need to be wider: the column of a page of A4.</summary>
    public const decimal UsualWidth = 720;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly List<XElement> drawn = [];

    public required decimal Width { get; init; }

    public decimal Height { get; set; }

    public void Rectangle(decimal x, decimal y, decimal width, decimal height, string fill, string? stroke = null, decimal radius = 0)
    {
        // An edge is drawn on both sides of its line: within the rectangle, and on whole pixels.
        var inset = stroke is null ? 0 : 0.5m;
        if (width > 2 * inset && height > 2 * inset)
        {
            Add("rect", ("x", x + inset), ("y", y + inset), ("width", width - (2 * inset)), ("height", height - (2 * inset)),
                ("rx", radius == 0 ? null : radius), ("fill", fill), ("stroke", stroke));
        }
    }

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string stroke, decimal width = 1, string? dashes = null) =>
        Add("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", stroke), ("stroke-width", width), ("stroke-dasharray", dashes));

    public void Polyline(IReadOnlyList<(decimal X, decimal Y)> points, string stroke, decimal width, string? dashes = null) =>
        Add("polyline", ("points", string.Join(' ', points.Select(point => $"{Text(point.X)},{Text(point.Y)}"))), ("fill", "none"),
            ("stroke", stroke), ("stroke-width", width), ("stroke-dasharray", dashes));

    /// <summary>A shape that is given in a square of 12 by 12.</summary>
    public void Shape(string path, decimal x, decimal y, decimal size, string fill, string? stroke = null) =>
        Add("path", ("d", path), ("transform", $"translate({Text(x)} {Text(y)}) scale({Text(size / 12)})"), ("fill", fill),
            ("stroke", stroke), ("stroke-width", stroke is null ? null : 2m));

    /// <summary>A line of words below <paramref name="top"/>, whose <c>start</c>, <c>middle</c> or <c>end</c> is at <paramref name="x"/>.</summary>
    public void Words(string text, decimal x, decimal top, Lettering lettering, string anchor = "start")
    {
        if (text.Length > 0)
        {
            Add("text", ("x", x), ("y", top + lettering.Baseline), ("font-size", lettering.Size), ("font-weight", lettering.Weight),
                ("fill", lettering.Fill), ("text-anchor", anchor)).Value = XmlText.Of(text);
        }
    }

    /// <summary>The picture as SVG, with a white ground: what it is laid on may be dark.</summary>
    public string ToSvg(string title, string description, string id)
    {
        var svg = new XElement(Svg + "svg",
            new XAttribute("width", Text(Width)), new XAttribute("height", Text(Height)), new XAttribute("viewBox", $"0 0 {Text(Width)} {Text(Height)}"),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XAttribute("font-family", Family),
            new XElement(Svg + "title", new XAttribute("id", id + "-title"), XmlText.Of(title)),
            new XElement(Svg + "desc", new XAttribute("id", id + "-desc"), XmlText.Of(description)),
            new XElement(Svg + "rect", new XAttribute("width", Text(Width)), new XAttribute("height", Text(Height)), new XAttribute("fill", Palette.White)),
            drawn);
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    private static string Text(decimal number) => decimal.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private XElement Add(string name, params (string Name, object? Value)[] attributes)
    {
        var element = new XElement(Svg + name, attributes.Where(attribute => attribute.Value is not null)
            .Select(attribute => new XAttribute(attribute.Name, attribute.Value is decimal number ? Text(number) : attribute.Value!)));
        drawn.Add(element);
        return element;
    }
}
