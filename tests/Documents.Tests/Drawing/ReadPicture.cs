using System.Globalization;
using System.Xml.Linq;
using Traguardo.Core.Reports.Charts;
using Traguardo.Documents.Drawing;

namespace Traguardo.Documents.Tests.Drawing;

/// <summary>A picture read back: where its words and shapes stand.</summary>
internal sealed class ReadPicture
{
    public ReadPicture(Chart chart)
    {
        Root = XDocument.Parse(ChartSvg.Of(chart, "f")).Root!;
        Words = [.. Elements("text").Select(text => (text.Value, BoxOf(text)))];
        Boxes = [.. Words.Select(word => word.Box), .. Elements("rect", "line", "polyline", "path").Select(BoxOf)];
        Frame = new Box(0, 0, Number(Root, "width"), Number(Root, "height"));
    }

    public XElement Root { get; }

    public Box Frame { get; }

    public IReadOnlyList<(string Text, Box Box)> Words { get; }

    /// <summary>Of everything that is drawn.</summary>
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>All words, in their order, without the spaces at which lines were broken.</summary>
    public string Text => string.Concat(Words.Select(word => word.Text)).Replace(" ", "", StringComparison.Ordinal);

    public IEnumerable<XElement> Elements(params string[] names) => Root.Elements().Where(element => names.Contains(element.Name.LocalName));

    public static decimal Number(XElement element, string name) => decimal.Parse(element.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

    private static Box BoxOf(XElement element) => element.Name.LocalName switch
    {
        "rect" => new(Number(element, "x"), Number(element, "y"), Number(element, "x") + Number(element, "width"), Number(element, "y") + Number(element, "height")),
        "line" => Around([(Number(element, "x1"), Number(element, "y1")), (Number(element, "x2"), Number(element, "y2"))]),
        "polyline" => Around(element.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',')).Select(point => (Parsed(point[0]), Parsed(point[1])))),
        "path" => OfPath(element.Attribute("transform")!.Value.Split(["translate(", " ", ") scale(", ")"], StringSplitOptions.RemoveEmptyEntries)),
        _ => OfText(element),
    };

    private static Box OfPath(string[] placed) => new(Parsed(placed[0]), Parsed(placed[1]), Parsed(placed[0]) + (12 * Parsed(placed[2])), Parsed(placed[1]) + (12 * Parsed(placed[2])));

    private static Box OfText(XElement element)
    {
        var lettering = new Lettering(Number(element, "font-size"), (int)Number(element, "font-weight"), element.Attribute("fill")!.Value);
        var (x, width, top) = (Number(element, "x"), Letters.Width(element.Value, lettering), Number(element, "y") - lettering.Baseline);
        var left = element.Attribute("text-anchor")!.Value switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        return new(left, top, left + width, top + lettering.LineHeight);
    }

    private static Box Around(IEnumerable<(decimal X, decimal Y)> points)
    {
        var all = points.ToList();
        return new(all.Min(point => point.X), all.Min(point => point.Y), all.Max(point => point.X), all.Max(point => point.Y));
    }

    private static decimal Parsed(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}

/// <summary>A place in a picture.</summary>
internal readonly record struct Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    // What is written is rounded to hundredths.
    private const decimal Rounding = 0.03m;

    public bool IsOver(Box other) =>
        Left < other.Right - Rounding && other.Left < Right - Rounding && Top < other.Bottom - Rounding && other.Top < Bottom - Rounding;

    public bool IsWithin(Box frame) =>
        Left >= frame.Left - Rounding && Top >= frame.Top - Rounding && Right <= frame.Right + Rounding && Bottom <= frame.Bottom + Rounding;
}
