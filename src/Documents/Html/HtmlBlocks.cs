using Traguardo.Core.Reports;

namespace Traguardo.Documents.Html;

/// <summary>Writes what stands in a section.</summary>
internal static class HtmlBlocks
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, Uri.UriSchemeMailto];

    /// <summary>Writes blocks; headings within the prose are of the level given.</summary>
    public static void Write(HtmlPage page, IReadOnlyList<ReportBlock> blocks, int level)
    {
        foreach (var block in blocks)
        {
            Write(page, block, level);
            page.Html.Line();
        }
    }

    private static void Write(HtmlPage page, ReportBlock block, int level)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Runs(page, "p", paragraph.Runs);
                break;
            case SubheadingBlock heading:
                Runs(page, HtmlPage.Heading(level), heading.Runs);
                break;
            case NoteBlock note:
                page.Html.Open("div", ("class", "note"), ("role", "note"));
                Runs(page, "p", note.Runs);
                page.Html.Close();
                break;
            case ListBlock list:
                List(page, list, level);
                break;
            case KeyFiguresBlock key:
                KeyFigures(page, key);
                break;
            case TableBlock table:
                HtmlTable.Write(page, table.Id, table.Table);
                break;
            case ChartBlock chart:
                HtmlChart.Write(page, chart.Id, chart.Chart);
                break;
            default:
                throw new ArgumentException($"{block.GetType().Name} has no form in a page.", nameof(block));
        }
    }

    private static void List(HtmlPage page, ListBlock list, int level)
    {
        page.Html.Open(list.IsOrdered ? "ol" : "ul");
        foreach (var item in list.Items)
        {
            page.Html.Open("li");
            Write(page, item, level);
            page.Html.Close();
        }
        page.Html.Close();
    }

    private static void KeyFigures(HtmlPage page, KeyFiguresBlock block)
    {
        page.Html.Open("dl", ("class", "key"));
        foreach (var figure in block.Figures)
        {
            page.Html.Open("div").Element("dt", figure.Label).Open("dd").Open("span", ("class", "big"));
            page.Figure(figure.Figure.Shown, figure.Figure.Why);
            page.Html.Close();
            if (figure.Outcome is { } outcome)
            {
                Status(page, outcome);
            }
            page.Html.Close().Close();
        }
        page.Html.Close();
    }

    /// <summary>A shape, a word and a colour.</summary>
    public static void Status(HtmlPage page, OutcomeCell outcome)
    {
        var mark = Drawing.Mark.Of(outcome.Outcome);
        page.Html.Open("span", ("class", "st"))
            .Open("svg", ("viewBox", "0 0 12 12"), ("width", "12"), ("height", "12"), ("aria-hidden", "true")).Open("path", ("d", mark.Path), ("fill", mark.Colour)).Close().Close()
            .Element("span", outcome.Word, ("class", ClassOf(outcome.Outcome))).Close();
    }

    private static string ClassOf(Outcome outcome) => outcome switch
    {
        Outcome.Reached => "ok",
        Outcome.Partial => "mid",
        Outcome.NotReached => "no",
        _ => "na",
    };

    private static void Runs(HtmlPage page, string element, IReadOnlyList<ReportRun> runs)
    {
        page.Html.Open(element);
        foreach (var run in runs)
        {
            Write(page, run);
        }
        page.Html.Close();
    }

    private static void Write(HtmlPage page, ReportRun run)
    {
        switch (run)
        {
            case TextRun text:
                Weighed(page, text.IsStrong, text.IsEmphasis, () => page.Html.Text(text.Text));
                break;
            case FigureRun figure:
                Weighed(page, figure.IsStrong, false, () => page.Figure(figure.Shown, figure.Why));
                break;
            case LinkRun link when IsFollowed(link.Address):
                page.Html.Element("a", link.Text, ("href", link.Address), ("rel", "noopener noreferrer"));
                break;
            case LinkRun link:
                page.Html.Text(link.Text);
                break;
            case BreakRun:
                page.Html.Empty("br");
                break;
            default:
                throw new ArgumentException($"{run.GetType().Name} has no form in a page.", nameof(run));
        }
    }

    private static void Weighed(HtmlPage page, bool isStrong, bool isEmphasis, Action write)
    {
        if (isStrong)
        {
            page.Html.Open("strong");
        }
        if (isEmphasis)
        {
            page.Html.Open("em");
        }
        write();
        if (isEmphasis)
        {
            page.Html.Close();
        }
        if (isStrong)
        {
            page.Html.Close();
        }
    }

    private static bool IsFollowed(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);
}
