using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Access;
using Traguardo.Web.Http;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Operations;

/// <summary>Behind a server that ends TLS: what it says is believed, what anybody else says in its words is not.</summary>
[OnAnyDatabase]
public sealed class ProxyTests
{
    private const string Name = "performance.ente.invalid";

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7", "", "203.0.113.7", true)]
    [InlineData("::1", "203.0.113.7", "", "203.0.113.7", true)]
    [InlineData("198.51.100.9", "203.0.113.7", "", "198.51.100.9", false)]
    [InlineData("198.51.100.9", "203.0.113.7", "198.51.100.9", "203.0.113.7", true)]
    [InlineData("10.1.0.9", "203.0.113.7", "10.1.0.0/24", "203.0.113.7", true)]
    [InlineData("10.1.1.9", "203.0.113.7", "10.1.0.0/24", "10.1.1.9", false)]
    [InlineData("127.0.0.1", "1.2.3.4, 203.0.113.7", "", "203.0.113.7", true)]
    [InlineData("127.0.0.1", "1.2.3.4, 203.0.113.7, 10.1.0.9", "10.1.0.0/24", "203.0.113.7", true)]
    public async Task Whom_a_request_is_from_is_said_by_servers_that_are_known(string from, string forwarded, string known, string seen, bool secure)
    {
        var context = await ThroughAsync(known, request =>
        {
            request.Connection.RemoteIpAddress = IPAddress.Parse(from);
            request.Request.Headers["X-Forwarded-For"] = forwarded;
            request.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.Equal((seen, secure), (context.Connection.RemoteIpAddress!.ToString(), context.Request.IsHttps));
    }

    [Fact]
    public async Task A_setting_that_is_no_address_is_said_at_the_start() => Assert.Contains(
        "«proxy.ente.it»",
        (await Assert.ThrowsAsync<InvalidOperationException>(() => ThroughAsync("proxy.ente.it", _ => { }))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Under_its_own_name_it_answers_and_asks_browsers_for_TLS_alone()
    {
        await using var site = await SetSite.StartAsync(new { Site = $"https://{Name}" }, reader: false);
        using var answer = await AskAsync(site, Name);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        using var other = await AskAsync(site, "elsewhere.example");
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task Who_comes_without_TLS_is_told_where_to_go_and_is_asked_for_nothing()
    {
        await using var site = await SetSite.StartAsync(new { Site = $"https://{Name}" }, reader: false);
        using var answer = await AskAsync(site, Name, scheme: "http");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal($"Qui si arriva soltanto in TLS: aprire https://{Name}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var health = await AskAsync(site, Name, scheme: "http", "/health/ready");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Without_TLS_browsers_are_asked_for_nothing()
    {
        await using var site = await SetSite.StartAsync(new { Site = $"http://{Name}" }, reader: false);
        using var answer = await AskAsync(site, Name);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", null, "localhost;127.0.0.1;[::1]")]
    [InlineData("http://127.0.0.1:0", Name, "localhost;127.0.0.1;[::1];performance.ente.invalid")]
    [InlineData("http://*:80", Name, "localhost;127.0.0.1;[::1];performance.ente.invalid")]
    [InlineData("http://*:80", null, "*")]
    public void It_is_called_by_the_name_in_its_settings(string listens, string? site, string allowed) =>
        Assert.Equal(allowed, new ServerSettings(listens, "data").AllowedHosts(site));

    private static Task<HttpResponseMessage> AskAsync(SetSite site, string name, string? scheme = null, string address = "/accesso")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { Host = name } };
        if (scheme is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", scheme);
        }
        return site.Stranger().SendAsync(request, TestContext.Current.CancellationToken);
    }

    // Nothing but the step in question, with a request from anywhere.
    private static async Task<HttpContext> ThroughAsync(string known, Action<HttpContext> ask)
    {
        var builder = WebApplication.CreateSlimBuilder();
        if (known.Length > 0)
        {
            builder.Configuration["Proxies:0"] = known;
        }
        builder.Services.AddSingleton(new SiteAddress(builder.Configuration));
        await using var app = builder.Build();
        app.UseProxies();
        app.Run(_ => Task.CompletedTask);
        var context = new DefaultHttpContext { RequestServices = app.Services };
        ask(context);
        await ((IApplicationBuilder)app).Build()(context);
        return context;
    }
}
