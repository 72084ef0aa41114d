using Traguardo.Core.Reports.Charts;
using Traguardo.Documents.Drawing;

namespace Traguardo.Documents.Html;

/// <summary>Writes a picture with its words, and the table behind it for whoever wants the figures themselves.</summary>
internal static class HtmlChart
{
    public static void Write(HtmlPage page, string id, Chart chart)
    {
        var caption = id + "_caption";
        page.Html.Open("figure", ("id", id))
            .Open("figcaption").Element("span", chart.Title, ("id", caption), ("class", "title")).Text(" ").Element("span", chart.Description, ("class", "summary")).Close().Line()
            .Open("div", ("class", "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", caption)).Raw(ChartSvg.Of(chart, id + "_svg")).Close().Line()
            .Open("details").Element("summary", page.Say(nameof(HtmlTexts.FiguresOfChart)));
        HtmlTable.Write(page, id + "_data", chart.Behind);
        page.Html.Close().Close();
    }
}
