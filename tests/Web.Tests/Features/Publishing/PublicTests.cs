using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Publishing;

/// <summary>What is published, as a stranger finds it: from the sitemap to every page, and nothing personal on any.</summary>
public sealed class PublicTests(PublicSite site, SeveralSite several)
{
    private static readonly XNamespace Maps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] Programs =
    [
        "/api/v1/amministrazioni", "/api/v1/cciaa_pi/anni", "/api/v1/cciaa_pi/2020/ciclo", "/api/v1/cciaa_pi/2020/risultati", "/api/v1/cciaa_pi/2020/indicatori",
        "/api/v1/cciaa_pi/2020/misure", "/api/v1/cciaa_pi/2020/contesto", "/api/v1/cciaa_pi/2020/documenti", "/api/v1/openapi.json",
        "/cciaa_pi/pubblicazioni.atom", "/cciaa_pi/sitemap.xml", "/sitemap.xml", "/robots.txt", "/api",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_the_sitemap_answers_a_stranger_and_nothing_personal_is_on_any()
    {
        using var client = site.Stranger();
        var pages = await PagesAsync(client);
        var personal = await PersonalAsync();
        var found = new List<string>();

        foreach (var address in pages.Concat(Programs).Append("/cciaa_pi/2020/documenti/relazione.zip"))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                found.Add($"{address}: {(int)answer.StatusCode}");
                continue;
            }
            var said = Unpacked(await answer.Content.ReadAsByteArrayAsync(Stop)).ToList();
            found.AddRange(personal.Where(words => said.Exists(text => text.Contains(words, StringComparison.Ordinal))).Select(words => $"{address}: {words}"));
        }

        Assert.True(pages.Count > 150, $"Only {pages.Count} pages.");
        Assert.Contains("/cciaa_pi/2020/obiettivo/ente/A/A4", pages);
        Assert.Contains("/cciaa_pi/2020/documenti/relazione.pdf", pages);
        Assert.Empty(found);
    }

    // All that is in a file: in a package and its documents, what is in each of their parts.
    private static IEnumerable<string> Unpacked(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            return [Encoding.UTF8.GetString(content)];
        }
        using var archive = new ZipArchive(new MemoryStream(content));
        return [.. archive.Entries.SelectMany(entry =>
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return Unpacked(bytes.ToArray());
        })];
    }

    [Fact]
    public async Task Search_engines_are_not_kept_from_any_page_of_the_sitemap_and_are_from_those_that_ask_for_a_name()
    {
        using var client = site.Stranger();
        var rules = (await client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains($"Sitemap: {site.Address}/sitemap.xml", rules);
        Assert.DoesNotContain(await PagesAsync(client), page => IsKeptFrom(rules, page));
        Assert.All(["/cciaa_pi/2020/rilevazioni", "/profilo", "/importa", "/cciaa_pi/persone", "/cciaa_pi/2020/piano/voce/ente/A", "/cciaa_pi/registro.jsonl"], page => Assert.True(IsKeptFrom(rules, page), page));
    }

    [Fact]
    public async Task The_feed_tells_of_the_year_and_of_its_document_with_all_its_files()
    {
        using var client = site.Stranger();
        var feed = XDocument.Parse(await client.GetStringAsync(new Uri("/cciaa_pi/pubblicazioni.atom", UriKind.Relative), Stop)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(2, entries.Count);
        Assert.All(entries.Append(feed), entry => Assert.True(DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, null) > DateTimeOffset.UnixEpoch));
        Assert.Contains("94,9%", entries[0].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        var files = entries[1].Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "enclosure").ToList();
        Assert.Equal(4, files.Count);
        foreach (var file in files)
        {
            using var answer = await client.GetAsync(new Uri((string)file.Attribute("href")!), Stop);
            Assert.Equal((string?)file.Attribute("length"), answer.Content.Headers.ContentLength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task The_home_leads_to_the_map_the_documents_and_the_data_and_tells_how_to_cite()
    {
        using var client = site.Stranger();

        var home = await client.PageAsync("/cciaa_pi");

        var links = home.QuerySelectorAll("main a").Select(link => link.Href()).ToList();
        Assert.Contains("/cciaa_pi/2020", links);
        Assert.Contains("/cciaa_pi/2020/perche/ente/A/A4", links);
        Assert.All(["html", "docx", "pdf", "xlsx", "zip"], format => Assert.Contains($"/cciaa_pi/2020/documenti/relazione.{format}", links));
        Assert.Contains("/api/v1/cciaa_pi/2020/ciclo", links);
        Assert.Equal($"Camera di commercio di Pisa, Ciclo della performance 2020 (Relazione approvata: Commissario straordinario, atto n. 43/2021), {site.Address}/cciaa_pi/2020", home.Says(".citation"));
        Assert.Equal(site.Address + "/cciaa_pi", home.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(site.Address + "/cciaa_pi/pubblicazioni.atom", home.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_that_asks_for_a_name_says_nothing_to_search_engines()
    {
        using var client = await site.ClientAsync("struttura.tecnica");

        Assert.Null((await client.PageAsync("/cciaa_pi/2020/stato")).QuerySelector("link[rel=canonical]"));
        Assert.NotNull((await client.PageAsync("/cciaa_pi/2020/misure?q=a")).QuerySelector($"link[rel=canonical][href='{site.Address}/cciaa_pi/2020/misure']"));
    }

    [Fact]
    public async Task While_nothing_is_published_the_home_leads_its_people_in_and_is_not_there_for_others()
    {
        using var member = several.Client();
        using var stranger = several.Stranger();

        using var led = await member.GetAsync(new Uri("/c_vuoto", UriKind.Relative), Stop);
        using var refused = await stranger.GetAsync(new Uri("/c_vuoto", UriKind.Relative), Stop);
        using var feed = await member.GetAsync(new Uri("/c_vuoto/pubblicazioni.atom", UriKind.Relative), Stop);

        Assert.Equal("/c_vuoto/2020", led.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, feed.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/cciaa_pi/2020/ciclo", "br")]
    [InlineData("/api/v1/cciaa_pi/2020/risultati", "gzip")]
    [InlineData("/cciaa_pi/sitemap.xml", "br")]
    [InlineData("/cciaa_pi", "br")]
    public async Task What_has_not_changed_is_not_sent_again_and_the_rest_travels_compressed(string address, string encoding)
    {
        using var client = site.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var again = new HttpRequestMessage(method, address);
            again.Headers.TryAddWithoutValidation("If-None-Match", answer.Headers.ETag!.ToString());
            using var unchanged = await client.SendAsync(again, Stop);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            Assert.Equal(answer.Headers.CacheControl!.ToString(), unchanged.Headers.CacheControl!.ToString());
        }
    }

    private async Task<List<string>> PagesAsync(HttpClient client)
    {
        var pages = new List<string>();
        foreach (var map in await PlacesAsync(client, "/sitemap.xml", "sitemap"))
        {
            pages.AddRange(await PlacesAsync(client, map, "url"));
        }
        return pages;
    }

    private async Task<IEnumerable<string>> PlacesAsync(HttpClient client, string address, string element)
    {
        var map = XDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop)).Root!;
        Assert.All(map.Elements(), entry => Assert.EndsWith("Z", entry.Element(Maps + "lastmod")!.Value, StringComparison.Ordinal));
        return map.Elements(Maps + element).Select(entry => entry.Element(Maps + "loc")!.Value).Select(place => place.StartsWith(site.Address + "/", StringComparison.Ordinal) ? place[site.Address.Length..] : throw new InvalidOperationException(place));
    }

    // Names and mailboxes of people; the codes, titles and indicators that only personal scorecards have.
    private async Task<IReadOnlyList<string>> PersonalAsync()
    {
        var cycles = site.Services.GetRequiredService<CycleCache>();
        var whole = (await cycles.FindAsync("cciaa_pi", 2020, Stop))!;
        var seen = (await cycles.FindAsync(Viewer.Stranger, "cciaa_pi", 2020, Stop))!;
        var shown = Titles(seen).ToHashSet();
        string[] personal =
        [
            PublicSite.Mark,
            PublicSite.Mailbox,
            .. whole.Cycle.Scorecards.Where(card => card.Holder is not null).SelectMany(card => new[] { $"/perche/{card.Code}/", $"/obiettivo/{card.Code}/", $"\"{card.Code}/" }),
            .. Titles(whole).Where(title => !shown.Contains(title)),
        ];
        Assert.True(personal.Length > 20, $"Only {personal.Length} words are looked for.");
        return personal;
    }

    private static IEnumerable<string> Titles(LoadedCycle loaded) =>
    [
        .. loaded.Compiled.Score().Scorecards.SelectMany(card => card.Nodes).Select(node => node.Node.Title),
        .. loaded.Cycle.Indicators.Select(indicator => indicator.Name),
        // Base data are of the units, and published but for those that only a personal scorecard reads.
        .. loaded.Cycle.Measures.Select(measure => measure.Name),
    ];

    // As RFC 9309 has it: the longest rule that fits decides.
    private static bool IsKeptFrom(string[] rules, string page)
    {
        var fitting = rules.Select(rule => rule.Split(": ", 2)).Where(rule => rule[0] is "Allow" or "Disallow" && Fits(rule[1], page)).MaxBy(rule => (rule[1].Length, rule[0] == "Allow"));
        return fitting?[0] == "Disallow";
    }

    private static bool Fits(string pattern, string page) =>
        System.Text.RegularExpressions.Regex.IsMatch(page, "^" + string.Join(".*", pattern.Split('*').Select(System.Text.RegularExpressions.Regex.Escape)));
}
