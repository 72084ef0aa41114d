using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Traguardo.Core.Reports;
using Traguardo.Documents.Html;

namespace Traguardo.Documents.Tests.Html;

/// <summary>A report's page, read back as a browser reads it.</summary>
internal sealed class HtmlText(byte[] bytes)
{
    public IHtmlDocument Page { get; } = new HtmlParser().ParseDocument(new MemoryStream(bytes));

    public static byte[] Bytes(Report report)
    {
        using var stream = new MemoryStream();
        HtmlWriter.Write(report, stream);
        return stream.ToArray();
    }

    public static HtmlText Of(Report report) => new(Bytes(report));

    /// <summary>All its words.</summary>
    public string Text => field ??= Words(Page.Body!);

    /// <summary>The words of an element, with one space where there is any.</summary>
    public static string Words(IElement element) => Words(element.TextContent);

    public static string Words(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What stands in a table below a header, in the row of a name.</summary>
    public string Figure(string table, string row, string column)
    {
        var element = Page.GetElementById(table)!;
        var at = element.QuerySelectorAll("thead th").ToList().FindIndex(header => header.TextContent == column);
        return element.QuerySelectorAll("tbody tr, tfoot tr").First(line => line.QuerySelector("th")?.TextContent == row).Children[at].TextContent;
    }

    /// <summary>The words of all elements that a selector finds, in their order.</summary>
    public IEnumerable<string> All(string selector) => Page.QuerySelectorAll(selector).Select(Words);
}
