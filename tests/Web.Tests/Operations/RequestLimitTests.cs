using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Operations;

/// <summary>Who takes or sends file after file is told to wait; who reads pages is not, nor is anybody else.</summary>
public sealed class RequestLimitTests
{
    private const int Most = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_counted_for_each_person()
    {
        await using var site = await SetSite.StartAsync(new { Limits = new { Files = Most } }, sample: true);
        using var hoarder = await site.ClientAsync("oiv");
        string[] files = ["/ciclo.json", "/risultato.json", "/piano.xlsx", "/ipotesi?prova=x"];
        foreach (var file in files)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(hoarder, SampleSite.Map + file));
        }
        using var refused = await hoarder.GetAsync(new Uri(SampleSite.Map + files[0], UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Contains("Troppi", (await refused.PageAsync()).Says("h1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(hoarder, SampleSite.Map + "/cruscotto/ente?formato=xlsx"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(hoarder, SampleSite.Map));
        using var other = await site.ClientAsync("struttura.tecnica");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, SampleSite.Map + files[0]));
    }

    [Fact]
    public async Task Files_that_are_sent_count_too_and_forms_do_not()
    {
        await using var site = await SetSite.StartAsync(new { Limits = new { Files = Most } }, sample: true);
        using var office = await site.ClientAsync("struttura.tecnica");
        for (var i = 0; i < Most; i++)
        {
            using var sent = await office.UploadAsync("/importa", "form.files", "ciclo", "ciclo.json", [1, 2, 3]);
            Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        }
        using var refused = await office.UploadAsync("/importa", "form.files", "ciclo", "ciclo.json", [1, 2, 3]);
        using var form = await office.PostAsync(new Uri("/importa", UriKind.Relative), new FormUrlEncodedContent([]), Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}
