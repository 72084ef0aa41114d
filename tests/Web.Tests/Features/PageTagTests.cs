using System.Net;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>Every page that a browser may keep is kept while nothing has changed, and not a moment longer.</summary>
public sealed class PageTagTests : IAsyncLifetime
{
    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_page_answers_304_to_its_own_tag_and_200_once_the_data_has_changed()
    {
        using var client = site.Client();
        var tags = new Dictionary<string, string>();
        foreach (var address in Pages)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            if (answer.Headers.ETag is { } tag)
            {
                tags[address] = tag.ToString();
            }
            else
            {
                // It holds the key of a form, or what nobody else may find in the browser.
                Assert.True(answer.Headers.CacheControl!.NoStore, address);
            }
        }

        Assert.True(tags.Count > 20, $"Only {tags.Count} pages have a tag.");
        Assert.Empty(await OthersThanAsync(HttpStatusCode.NotModified, client, tags));

        await site.ImportAsync(SampleFile.With(cycle => cycle["note"] = "Un'altra nota."), System.Text.Encoding.UTF8.GetString(Repository.Bytes("samples/pisa-2020/context.json")));

        Assert.Empty(await OthersThanAsync(HttpStatusCode.OK, client, tags));
    }

    private static IEnumerable<string> Pages => PageTable.States
        .Where(state => state is { On: Stored.Sample, Status: 200, Also: null } && !state.Address.Contains("lang=", StringComparison.Ordinal))
        .Select(state => state.Address).Distinct();

    private static async Task<List<string>> OthersThanAsync(HttpStatusCode expected, HttpClient client, Dictionary<string, string> tags)
    {
        var others = new List<string>();
        foreach (var (address, tag) in tags)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "If-None-Match", tag } } };
            using var answer = await client.SendAsync(request, Stop);
            if (answer.StatusCode != expected)
            {
                others.Add($"{address}: {answer.StatusCode}");
            }
        }
        return others;
    }
}
