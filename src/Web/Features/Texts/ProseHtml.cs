using Microsoft.AspNetCore.Html;
using Traguardo.Core.Reports;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Texts;

/// <summary>
/// Prose as a page shows it. Written piece by piece rather than as a template, in which blanks between two figures and the words beside them
/// would come and go. Each word is encoded on its way.
/// </summary>
public static class ProseHtml
{
    private const int LevelOfHeadings = 3;

    /// <summary>The parts of a text; each figure leads to why it is what it is, where a page says so.</summary>
    public static IHtmlContent Of(IReadOnlyList<ReportBlock> blocks, CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(links);
        var html = new HtmlContentBuilder();
        AddAll(html, blocks, links);
        return html;
    }

    private static void AddAll(HtmlContentBuilder html, IEnumerable<ReportBlock> blocks, CycleLinks links)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    Add(html, "p", paragraph.Runs, links);
                    break;
                case SubheadingBlock heading:
                    Add(html, $"h{LevelOfHeadings}", heading.Runs, links);
                    break;
                case ListBlock list:
                    Add(html, list, links);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Add(HtmlContentBuilder html, ListBlock list, CycleLinks links)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        html.AppendHtml($"<{tag}>");
        foreach (var item in list.Items)
        {
            html.AppendHtml("<li>");
            AddAll(html, item, links);
            html.AppendHtml("</li>");
        }
        html.AppendHtml($"</{tag}>");
    }

    private static void Add(HtmlContentBuilder html, string tag, IReadOnlyList<ReportRun> runs, CycleLinks links)
    {
        html.AppendHtml($"<{tag}>");
        foreach (var run in runs)
        {
            Add(html, run, links);
        }
        html.AppendHtml($"</{tag}>");
    }

    private static void Add(HtmlContentBuilder html, ReportRun run, CycleLinks links)
    {
        switch (run)
        {
            case FigureRun figure when WhyOf(figure.Why, links) is { } why:
                html.AppendFormat("<a class=\"live\" href=\"{0}\" title=\"{1}\">{2}</a>", why, figure.Name, figure.Shown);
                break;
            case FigureRun figure:
                html.AppendFormat("<span class=\"live\" title=\"{0}\">{1}</span>", figure.Name, figure.Shown);
                break;
            case LinkRun link:
                html.AppendFormat("<a href=\"{0}\" rel=\"noopener noreferrer\">{1}</a>", link.Address, link.Text);
                break;
            case BreakRun:
                html.AppendHtml("<br>");
                break;
            case TextRun text:
                html.AppendFormat(text switch
                {
                    { IsStrong: true, IsEmphasis: true } => "<strong><em>{0}</em></strong>",
                    { IsStrong: true } => "<strong>{0}</strong>",
                    { IsEmphasis: true } => "<em>{0}</em>",
                    _ => "{0}",
                }, text.Text);
                break;
            default:
                break;
        }
    }

    private static string? WhyOf(string? address, CycleLinks links) => address is null ? null
        : After(address, "indicatore/") is { } indicator ? links.Indicator(indicator)
        : After(address, "misura/") is { } measure ? links.Measure(measure)
        : links.Why(address);

    private static string? After(string address, string head) => address.StartsWith(head, StringComparison.Ordinal) ? address[head.Length..] : null;
}
