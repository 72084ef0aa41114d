using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx.Paging;

/// <summary>
/// Reckons on which page each mark of a document comes to stand, for the contents to say. It knows the widths of letters and how a word processor
/// breaks lines and pages, and is right but for a page here and there; a word processor puts its own numbers when it prints or is asked to.
/// </summary>
internal sealed class PageReckoner(Styles styles)
{
    private const double Twentieths = 20;
    private const double Slack = 0.5;

    private readonly Boxes boxes = new(styles);
    private readonly Dictionary<string, int> pages = [];
    private int page = 1;
    private double at;
    private double room;

    /// <summary>The page of each mark, the first page being 1.</summary>
    public static IReadOnlyDictionary<string, int> Of(Body body, Styles styles)
    {
        var reckoner = new PageReckoner(styles);
        foreach (var (content, shape) in Sections(body))
        {
            reckoner.Lay(content, shape);
        }
        return reckoner.pages;
    }

    // A section's shape is said in the paragraph that ends it.
    private static IEnumerable<(List<OpenXmlElement> Content, SectionProperties Shape)> Sections(Body body)
    {
        var content = new List<OpenXmlElement>();
        foreach (var element in body.ChildElements)
        {
            content.Add(element);
            if ((element as SectionProperties ?? (element as Paragraph)?.ParagraphProperties?.SectionProperties) is { } shape)
            {
                yield return (content, shape);
                content = [];
            }
        }
    }

    private void Lay(List<OpenXmlElement> content, SectionProperties shape)
    {
        var (size, margin) = (shape.GetFirstChild<PageSize>()!, shape.GetFirstChild<PageMargin>()!);
        room = (size.Height!.Value - (double)(margin.Top!.Value + margin.Bottom!.Value)) / Twentieths;
        var width = (size.Width!.Value - (double)(margin.Left!.Value + margin.Right!.Value)) / Twentieths;
        page += at > 0 ? 1 : 0;
        at = 0;
        List<Box> all = [.. content.SelectMany(element => boxes.Of(element, width))];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].BreaksBefore)
            {
                if (at > 0)
                {
                    Turn();
                }
            }
            else if ((i == 0 || !all[i - 1].KeepsNext) && at > 0 && Chain(all, i) is var chain && at + chain > room && chain <= room)
            {
                Turn(all[i]);
            }
            Place(all[i]);
        }
    }

    /// <summary>Height of a box, of those it is kept with, and of the least of the one that these lead to.</summary>
    private static double Chain(List<Box> all, int from)
    {
        var height = 0.0;
        while (from < all.Count - 1 && all[from].KeepsNext)
        {
            height += all[from++].Height;
        }
        return height + all[from].Least;
    }

    private void Place(Box box)
    {
        var lines = box.Lines;
        var isTop = at == 0;
        at += isTop && !box.BreaksBefore ? 0 : box.Before;
        var fitting = 0;
        var used = at;
        while (fitting < lines.Count && used + lines[fitting] <= room + Slack)
        {
            used += lines[fitting++];
        }
        if (fitting < lines.Count && at > 0)
        {
            // Neither the first line alone stays, nor goes the last one alone.
            var stay = Math.Min(fitting, lines.Count - 2);
            if (!box.KeepsWhole && stay >= 2)
            {
                Mark(box);
                Turn();
                Rest(lines.Skip(stay));
                at += box.After;
                return;
            }
            Turn(box);
        }
        Mark(box);
        Rest(lines);
        at += box.After;
    }

    private void Rest(IEnumerable<double> lines)
    {
        foreach (var line in lines)
        {
            if (at > 0 && at + line > room + Slack)
            {
                Turn();
            }
            at += line;
        }
    }

    private void Mark(Box box)
    {
        foreach (var mark in box.Marks)
        {
            pages[mark] = page;
        }
    }

    private void Turn(Box? next = null)
    {
        page++;
        at = next?.Repeated ?? 0;
    }
}
