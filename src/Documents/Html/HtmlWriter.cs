using System.Text;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Html;

/// <summary>
/// Writes a report as one page that needs nothing else: style, letters and pictures are in it, and its policy allows nothing from elsewhere
/// and no script. Every figure that can be followed leads to why it is what it is, at the end of the page. The same report is the same bytes.
/// </summary>
public static class HtmlWriter
{
    /// <summary>
    /// The content security policy that a page carries and that whoever serves it may give in a header: the page's own style sheet, by its hash,
    /// and letters within it.
    /// </summary>
    public static string ContentSecurityPolicy { get; } = $"default-src 'none'; style-src {HtmlStyle.Source}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Writes a report. The stream stays open.</summary>
    public static void Write(Report report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Written(report)));
    }

    private static string Written(Report report)
    {
        var page = new HtmlPage(report);
        page.Html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", report.Figures.Culture.TwoLetterISOLanguageName)).Line();
        Head(page);
        page.Html.Open("body").Line();
        page.Html.Element("a", page.Say(nameof(HtmlTexts.SkipToContent)), ("class", "skip"), ("href", "#" + PageAnchors.Content)).Line();
        if (report.DraftMark is { } mark)
        {
            page.Html.Element("div", mark, ("class", "draft-paper"), ("aria-hidden", "true")).Line();
        }
        page.Html.Open("header", ("class", "top")).Open("div").Element("p", report.Issuer).Close().Close().Line();
        page.Html.Open("main", ("class", "page")).Line();
        Front(page);
        Contents(page);
        page.Html.Open("div", ("id", PageAnchors.Content), ("class", "text"), ("tabindex", "-1")).Line();
        foreach (var section in report.Sections)
        {
            Section(page, section, 2);
        }
        HtmlWhys.Write(page);
        page.Html.Close().Close().Line();
        page.Html.Open("footer").Open("div").Element("p", report.Issuer)
            .Element("p", report.Title + " · " + page.Say(nameof(HtmlTexts.DataOf), report.Figures.LongDate(report.Day))).Close().Close().Line();
        return page.Html.Close().Close().Line().ToString();
    }

    private static void Head(HtmlPage page) => page.Html.Open("head").Line()
        .Empty("meta", ("charset", "utf-8")).Line()
        .Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy)).Line()
        .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
        .Element("title", $"{page.Report.Title} · {page.Report.Issuer}").Line()
        .Open("style").Raw(HtmlStyle.Sheet).Close().Line()
        .Close().Line();

    private static void Front(HtmlPage page)
    {
        var report = page.Report;
        page.Html.Open("div", ("class", "front"));
        page.Html.Element("p", report.Issuer, ("class", "issuer"));
        page.Html.Element("h1", report.Title);
        if (report.DraftMark is { } mark)
        {
            page.Html.Element("p", mark, ("class", "draft"));
        }
        foreach (var line in report.Front)
        {
            page.Html.Element("p", line);
        }
        page.Html.Element("p", page.Say(nameof(HtmlTexts.DataOf), report.Figures.LongDate(report.Day)), ("class", "day")).Close().Line();
    }

    private static void Contents(HtmlPage page)
    {
        page.Html.Open("nav", ("class", "contents"), ("aria-labelledby", PageAnchors.Contents)).Element("h2", page.Say(nameof(HtmlTexts.Contents)), ("id", PageAnchors.Contents));
        Entries(page, page.Report.Sections, 1);
        page.Html.Close().Line();
    }

    private static void Entries(HtmlPage page, IReadOnlyList<ReportSection> sections, int depth)
    {
        const int deepest = 2;
        page.Html.Open("ol").Line();
        foreach (var section in sections)
        {
            page.Html.Open("li").Open("a", ("href", "#" + section.Id));
            Title(page, section);
            page.Html.Close();
            if (section.Sections.Count > 0 && depth < deepest)
            {
                Entries(page, section.Sections, depth + 1);
            }
            page.Html.Close().Line();
        }
        if (depth == 1 && page.Report.Whys.Count > 0)
        {
            page.Html.Open("li").Element("a", page.Say(nameof(HtmlTexts.Whys)), ("href", "#" + PageAnchors.Whys)).Close().Line();
        }
        page.Html.Close();
    }

    private static void Section(HtmlPage page, ReportSection section, int level)
    {
        page.Html.Open("section", ("id", section.Id), ("class", IsAcross(section) ? "across" : null)).Open(HtmlPage.Heading(level));
        Title(page, section);
        page.Html.Close().Line();
        HtmlBlocks.Write(page, section.Blocks, level + 1);
        foreach (var inner in section.Sections)
        {
            Section(page, inner, level + 1);
        }
        page.Html.Close().Line();
    }

    // Paper is turned for a whole section: its heading would be left on a page of its own.
    private static bool IsAcross(ReportSection section) =>
        section.Blocks.Any(block => block is TableBlock table && HtmlTable.IsWide(table.Table))
        || (section.Blocks.Count == 0 && section.Sections.Count > 0 && IsAcross(section.Sections[0]));

    private static void Title(HtmlPage page, ReportSection section)
    {
        if (section.Number is { } number)
        {
            page.Html.Element("span", number, ("class", "n")).Text(" ");
        }
        page.Html.Text(section.Title);
    }
}
