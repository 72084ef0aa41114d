using Traguardo.Core.Reports;

namespace Traguardo.Documents.Html;

/// <summary>Writes the annex that figures lead to: why each is what it is, and where it stands in the report.</summary>
internal static class HtmlWhys
{
    public static void Write(HtmlPage page)
    {
        if (page.Report.Whys.Count == 0)
        {
            return;
        }
        var places = FigurePlaces.Of(page.Report);
        page.Html.Open("section", ("id", PageAnchors.Whys), ("class", "whys")).Element("h2", page.Say(nameof(HtmlTexts.Whys)))
            .Element("p", page.Say(nameof(HtmlTexts.WhysIntroduction)));
        foreach (var why in page.Report.Whys)
        {
            Write(page, why, places[why.Address]);
        }
        page.Html.Close().Line();
    }

    private static void Write(HtmlPage page, ReportWhy why, IEnumerable<FigurePlace> places)
    {
        var anchor = PageAnchors.Of(why.Address);
        page.Html.Open("article", ("id", anchor), ("tabindex", "-1")).Open("h3").Text(why.Title).Text(" ").Element("span", why.Shown, ("class", "big")).Close();
        foreach (var words in why.Words)
        {
            page.Html.Element("p", words);
        }
        if (why.Data is { } data)
        {
            HtmlTable.Write(page, anchor + "_data", data);
        }
        var (html, isFirst) = (page.Html, true);
        foreach (var place in places)
        {
            html = isFirst ? html.Open("p", ("class", "back")).Text(page.Say(nameof(HtmlTexts.FoundIn))).Text(" ") : html.Text(" · ");
            html.Element("a", place.Title, ("href", "#" + place.Anchor));
            isFirst = false;
        }
        if (!isFirst)
        {
            html.Close();
        }
        html.Close().Line();
    }
}
