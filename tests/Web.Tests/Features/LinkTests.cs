using System.Net;
using System.Text.RegularExpressions;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>A reader who follows any link of the sample's site arrives somewhere, and at the very place the link names.</summary>
[OnAnyDatabase]
public sealed partial class LinkTests(SampleSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_link_is_dead()
    {
        using var client = site.Client();
        var pages = new Dictionary<string, string>();
        var downloads = new List<string>();
        var links = new List<(string From, string To)>();
        var ahead = new Queue<string>([SampleSite.Map]);
        while (ahead.TryDequeue(out var address))
        {
            if (pages.ContainsKey(address))
            {
                continue;
            }
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
            downloads.AddRange(isPage ? [] : [address]);
            pages[address] = answer.StatusCode switch
            {
                HttpStatusCode.OK when isPage => await answer.Content.ReadAsStringAsync(Stop),
                HttpStatusCode.OK or HttpStatusCode.Redirect => "",
                _ => $"{(int)answer.StatusCode}",
            };
            foreach (Match link in Link().Matches(isPage ? pages[address] : ""))
            {
                var to = WebUtility.HtmlDecode(link.Groups[1].Value);
                to = to.StartsWith('#') ? address + to : to;
                // What is tried can be tried together with anything else, without end.
                if (Trial().IsMatch(to))
                {
                    continue;
                }
                links.Add((address, to));
                ahead.Enqueue(PageOf(to));
            }
        }

        Assert.True(pages.Count > 100, $"Only {pages.Count} pages were found.");
        Assert.Contains(downloads, address => address.EndsWith("formato=csv", StringComparison.Ordinal));
        Assert.Contains(downloads, address => address.EndsWith("formato=xlsx", StringComparison.Ordinal));
        Assert.Empty(links.Where(link => IsDead(link.To)).Select(link => $"{link.From} → {link.To}"));

        bool IsDead(string link)
        {
            var text = pages[PageOf(link)];
            var place = link.IndexOf('#', StringComparison.Ordinal);
            return text.Length == 3 || (place > 0 && !text.Contains($"id=\"{WebUtility.HtmlEncode(Uri.UnescapeDataString(link[(place + 1)..]))}\"", StringComparison.Ordinal));
        }
    }

    // With its order, its filters and its format, but not in the other language: that is all the site once more.
    private static string PageOf(string link) => Language().Replace(link.Split('#')[0], "");

    [GeneratedRegex("[?&]prova=")]
    private static partial Regex Trial();

    [GeneratedRegex("[?&]lang=[a-z]{2}$")]
    private static partial Regex Language();

    [GeneratedRegex("""<a [^>]*?href="([/#][^"]*)["]""")]
    private static partial Regex Link();
}
