using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>Pages as a browser without scripts has them, over real HTTP.</summary>
public static class Html
{
    private static readonly IBrowsingContext Context = BrowsingContext.New(Configuration.Default);

    /// <summary>A page that must be there.</summary>
    public static async Task<IDocument> PageAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return await answer.PageAsync();
    }

    /// <summary>The page that an answer brought.</summary>
    public static async Task<IDocument> PageAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await Context.OpenAsync(page => page.Content(text), TestContext.Current.CancellationToken);
    }

    /// <summary>What an element says, with every run of blanks as one.</summary>
    public static string Says(this IParentNode within, string selector) => within.QuerySelector(selector) is { } found
        ? found.Says()
        : throw new InvalidOperationException($"There is no {selector} in {within.TextContent()}");

    public static string Says(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What each of the elements found says.</summary>
    public static IEnumerable<string> EachSays(this IParentNode within, string selector) => within.QuerySelectorAll(selector).Select(Says);

    /// <summary>The address a link leads to.</summary>
    public static string Href(this IElement link) => ((IHtmlAnchorElement)link).GetAttribute("href")!;

    private static string TextContent(this IParentNode within) => (within as INode)?.Says() ?? "";
}
