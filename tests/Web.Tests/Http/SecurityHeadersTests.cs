using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

public sealed class SecurityHeadersTests(SampleSite site)
{
    [Theory]
    [InlineData("/", 302)]
    [InlineData("/cciaa_pi/2020", 200)]
    [InlineData("/health", 200)]
    [InlineData("/traguardo.css", 200)]
    [InlineData("/nessuna/pagina", 404)]
    [InlineData("/errore-500", 404)]
    [InlineData("/_framework/nessuno.js", 404)]
    public async Task Every_answer_carries_them(string address, int status)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task A_refused_form_carries_them()
    {
        using var client = site.Client();
        using var answer = await client.PostAsync(
            new Uri("/", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_turned_away()
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "elsewhere.example" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
    }

    internal static void AssertHeaders(HttpResponseMessage answer)
    {
        Assert.Equal(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("publickey-credentials-create=(self), publickey-credentials-get=(self)", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }
}
