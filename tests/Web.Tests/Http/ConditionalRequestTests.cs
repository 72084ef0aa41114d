using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

public sealed class ConditionalRequestTests(SampleSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "")]
    [InlineData(true, "/ciclo.json")]
    [InlineData(false, "/ciclo.json")]
    [InlineData(false, "/risultato.json")]
    public async Task What_has_not_changed_is_not_sent_again(bool isSignedIn, string address)
    {
        using var client = isSignedIn ? site.Client() : site.Stranger();
        var tag = await TagOf(client, SampleSite.Map + address);
        using (var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, SampleSite.Map + address), Stop))
        {
            Assert.Equal((200, tag), ((int)head.StatusCode, head.Headers.ETag?.ToString()));
        }

        using var again = await Ask(client, tag, SampleSite.Map + address);

        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Stop));
        SecurityHeadersTests.AssertHeaders(again);
    }

    [Fact]
    public async Task The_other_language_is_another_page()
    {
        using var client = site.Client();
        var tag = await TagOf(client);

        using var english = await Ask(client, tag, SampleSite.Map + "?lang=en");

        Assert.Equal(200, (int)english.StatusCode);
    }

    [Fact]
    public async Task A_page_is_sent_again_once_the_data_has_changed()
    {
        await using var own = new EmptySite();
        await own.InitializeAsync();
        using var client = own.Client();
        var tag = await TagOf(client, "/");

        await own.ImportAsync(SampleFile.Reserved);

        using var again = await Ask(client, tag, "/");
        Assert.Equal(302, (int)again.StatusCode);
    }

    [Theory]
    [InlineData(SampleSite.Map + "/misure", 200)]
    [InlineData(SampleSite.Map + "?q=a", 200)]
    [InlineData("/nessuna/pagina", 404)]
    public async Task The_tag_of_one_page_does_not_answer_for_another(string address, int status)
    {
        using var client = site.Stranger();
        var tag = await TagOf(client);

        using var other = await Ask(client, tag, address);

        Assert.Equal(status, (int)other.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_signed_in_is_not_answered_by_what_a_stranger_was_shown()
    {
        using var stranger = site.Stranger();
        using var person = await site.ClientAsync("oiv");
        var (strangers, own) = (await TagOf(stranger), await TagOf(person));

        using var another = await Ask(person, strangers);
        using var again = await Ask(person, own);
        using var signedOut = await Ask(stranger, own);

        Assert.Equal((200, 304, 200), ((int)another.StatusCode, (int)again.StatusCode, (int)signedOut.StatusCode));
    }

    [Theory]
    [InlineData("/ciclo.json")]
    [InlineData("/risultato.json")]
    public async Task The_tag_of_what_one_was_shown_is_nobody_elses(string address)
    {
        using var reader = site.Client();
        using var stranger = site.Stranger();

        using var asStranger = await Ask(stranger, await TagOf(reader, SampleSite.Map + address), SampleSite.Map + address);
        using var asReader = await Ask(reader, await TagOf(stranger, SampleSite.Map + address), SampleSite.Map + address);

        Assert.Equal((200, 200), ((int)asStranger.StatusCode, (int)asReader.StatusCode));
    }

    [Fact]
    public async Task A_tag_answers_only_whoever_reads()
    {
        using var client = site.Stranger();
        var tag = await TagOf(client);
        using var request = new HttpRequestMessage(HttpMethod.Post, SampleSite.Map) { Headers = { { "If-None-Match", tag } } };

        using var answer = await client.SendAsync(request, Stop);

        Assert.NotEqual(304, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_not_there_has_no_tag()
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri("/nessuna/pagina", UriKind.Relative), Stop);

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task What_is_kept_of_one_page_is_not_given_for_another_that_differs_by_a_capital()
    {
        using var client = site.Client();
        using var page = await client.GetAsync(new Uri(SampleSite.Map + "/perche/ente/A/A4", UriKind.Relative), Stop);
        Assert.Equal(200, (int)page.StatusCode);

        using var other = await client.GetAsync(new Uri(SampleSite.Map + "/perche/ente/a/a4", UriKind.Relative), Stop);

        Assert.Equal(404, (int)other.StatusCode);
    }

    [Fact]
    public async Task A_kept_page_is_the_page_that_was_made()
    {
        using var client = site.Client();
        var address = new Uri(SampleSite.Map + "/cruscotto/ente?ordine=persi", UriKind.Relative);

        var made = await client.GetByteArrayAsync(address, Stop);

        Assert.Equal(made, await client.GetByteArrayAsync(address, Stop));
    }

    private static async Task<string> TagOf(HttpClient client, string address = SampleSite.Map)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return answer.Headers.ETag!.ToString();
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient client, string tag, string address = SampleSite.Map)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "If-None-Match", tag } } };
        return await client.SendAsync(request, Stop);
    }
}
