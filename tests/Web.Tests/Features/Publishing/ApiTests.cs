using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Traguardo.Core.Tests.Exchange;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Publishing;

/// <summary>What programs are answered, held against the description that is published with it.</summary>
public sealed class ApiTests(PublicSite site)
{
    private const string Root = "/api/v1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_has_every_route_and_no_other()
    {
        var described = (await DescriptionAsync())["paths"]!.AsObject().Select(path => Root + path.Key);

        Assert.Equal(AccessTable.Rules.Keys.Where(route => route.StartsWith(Root, StringComparison.Ordinal)).Select(route => route.Replace(":int", "", StringComparison.Ordinal)).Order(), described.Order());
    }

    [Fact]
    public async Task Every_answer_is_as_the_description_says()
    {
        using var client = site.Stranger();
        var description = await DescriptionAsync();
        foreach (var (path, operation) in description["paths"]!.AsObject())
        {
            var address = Root + path.Replace("{ente}", "cciaa_pi", StringComparison.Ordinal).Replace("{anno}", "2020", StringComparison.Ordinal).Replace("{schema}", "performance-result-1", StringComparison.Ordinal);
            var (media, content) = operation!["get"]!["responses"]!["200"]!["content"]!.AsObject().Single();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.Equal((address, HttpStatusCode.OK, media), (address, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.NotNull(answer.Headers.ETag);
            using var elsewhere = await AskAsync(client, address, ("Origin", "https://altrove.example"), ("If-None-Match", answer.Headers.ETag.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, elsewhere.StatusCode);
            Assert.Equal("*", Assert.Single(elsewhere.Headers.GetValues("Access-Control-Allow-Origin")));

            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.True((await SchemaAsync(client, description, content!["schema"]!.AsObject())).Accepts(body.RootElement), address);
        }
    }

    [Fact]
    public async Task Everybody_is_told_the_same()
    {
        using var stranger = site.Stranger();
        using var oiv = await site.ClientAsync("oiv");
        foreach (var name in new[] { "ciclo", "risultati", "indicatori", "misure", "contesto", "documenti" })
        {
            var address = new Uri($"{Root}/cciaa_pi/2020/{name}", UriKind.Relative);
            Assert.Equal(await stranger.GetStringAsync(address, Stop), await oiv.GetStringAsync(address, Stop));
        }
    }

    [Theory]
    [InlineData("GET", "/cciaa_pi/1999/ciclo", 404)]
    [InlineData("GET", "/nessuno/anni", 404)]
    [InlineData("GET", "/nessun/indirizzo/qui", 404)]
    [InlineData("GET", "/schemi/nessuno.json", 404)]
    [InlineData("POST", "/amministrazioni", 405)]
    public async Task What_is_not_answered_is_a_problem_that_programs_read(string method, string path, int status)
    {
        using var client = site.Stranger();
        using var request = new HttpRequestMessage(new HttpMethod(method), Root + path);
        using var answer = await client.SendAsync(request, Stop);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status, (int)problem["status"]!);
        Assert.NotEqual("", (string?)problem["detail"]);
    }

    [Fact]
    public async Task A_page_of_another_site_may_ask_with_a_condition()
    {
        using var client = site.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Options, Root + "/amministrazioni");
        request.Headers.Add("Origin", "https://altrove.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task A_program_says_its_language_each_time_and_is_given_no_cookie()
    {
        using var client = site.Stranger();

        using var english = await AskAsync(client, Root + "/cciaa_pi/anni?lang=en");
        using var italian = await AskAsync(client, Root + "/cciaa_pi/anni", ("Cookie", "lang=en"));

        Assert.False(english.Headers.Contains("Set-Cookie"));
        Assert.Contains("Performance cycle 2020", await english.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("Ciclo della performance 2020", await italian.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return await client.SendAsync(request, Stop);
    }

    private async Task<JsonObject> DescriptionAsync()
    {
        using var client = site.Stranger();
        return JsonNode.Parse(await client.GetStringAsync(new Uri(Root + "/openapi.json", UriKind.Relative), Stop))!.AsObject();
    }

    // One that stands beside is read from there, as whoever follows the description does; those within are moved to where a schema has its parts.
    private static async Task<JsonSchemaSubset> SchemaAsync(HttpClient client, JsonObject description, JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } reference && !reference.StartsWith('#'))
        {
            return JsonSchemaSubset.Load(await client.GetByteArrayAsync(new Uri($"{Root}/{reference}", UriKind.Relative), Stop));
        }
        var whole = schema.DeepClone().AsObject();
        whole["$defs"] = description["components"]!["schemas"]!.DeepClone();
        return JsonSchemaSubset.Load(Encoding.UTF8.GetBytes(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal)));
    }
}
