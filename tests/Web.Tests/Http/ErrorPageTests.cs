using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Traguardo.Web.Http;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

public sealed partial class ErrorPageTests(SampleSite site, Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_offers_a_search_and_a_way_home()
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri("/nessuna/pagina", UriKind.Relative), Stop);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>Questa pagina non c’è</h1>", page, StringComparison.Ordinal);
        Assert.Contains("/cerca\"", page, StringComparison.Ordinal);
        Assert.Contains("Vai alla pagina iniziale", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/nessuna/pagina?lang=en\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cciaa_pi/2020/rilevazioni/COMP?da=1")]
    [InlineData("/nessuna/pagina")]
    public async Task A_stranger_is_shown_the_way_in_and_arrives_whether_there_is_such_a_page_or_not(string address)
    {
        using var stranger = site.Stranger();
        using var answer = await stranger.GetAsync(new Uri(address, UriKind.Relative), Stop);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("/accesso?verso=" + Uri.EscapeDataString(address), page.QuerySelector("main a[rel=nofollow]")!.Href());
        Assert.Equal("/accesso?verso=" + Uri.EscapeDataString(address), page.QuerySelector(".slim .sign-in")!.Href());

        using var client = site.Client();
        using var inside = await client.GetAsync(new Uri("/nessuna/pagina", UriKind.Relative), Stop);
        Assert.Null((await inside.PageAsync()).QuerySelector("main a[rel=nofollow]"));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused_in_words()
    {
        using var client = site.Client();
        using var answer = await client.PostAsync(new Uri("/", UriKind.Relative), new FormUrlEncodedContent([]), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("La richiesta non è comprensibile", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_admitted_with_a_code_and_without_its_entrails()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        await using var own = new EmptySite();
        await own.InitializeAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Path.Combine(own.DataDirectory, DataVersion.DatabaseFile), new string('x', 8192), Stop);

        using var client = own.Client();
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), Stop);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Qualcosa è andato storto qui", page, StringComparison.Ordinal);
        Assert.Matches(CodeToQuote(), page);
        Assert.DoesNotContain("Sqlite", page, StringComparison.OrdinalIgnoreCase);
        SecurityHeadersTests.AssertHeaders(answer);
        await PageCheck.Holds(chromium, "fault", own.Address, status: 500);
    }

    [GeneratedRegex("<strong>[0-9A-Z]+:[0-9A-F]{8}</strong>")]
    private static partial Regex CodeToQuote();
}
