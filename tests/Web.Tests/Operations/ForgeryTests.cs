using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Operations;

/// <summary>What a page takes by POST it takes from its own forms alone. The pages themselves say which those are, so that none is forgotten.</summary>
public sealed class ForgeryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_handler_of_any_page_takes_a_form_without_its_key_and_nothing_changes()
    {
        // Many forms in a moment, on a site of their own.
        await using var site = await SetSite.StartAsync(new { Limits = new { Attempts = 10_000 } }, sample: true);
        await site.ImportAsync(SampleFile.OfYear(2021));
        using var client = site.Client();
        var before = await TablesAsync(site);
        var (asked, taken) = (0, new List<string>());
        foreach (var (route, handler) in await HandlersAsync(site))
        {
            var address = AccessTableTests.AddressOf(route, Guid.NewGuid(), Guid.NewGuid());
            using var form = new FormUrlEncodedContent([new("nome", "x")]);
            using var answer = await client.PostAsync(new Uri($"{address}{(handler is null ? "" : $"?handler={handler}")}", UriKind.Relative), form, Stop);
            asked++;
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound))
            {
                taken.Add($"{address} {handler}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(asked > 50, $"{asked} handlers were found.");
        Assert.Empty(taken);
        Assert.Equal(before, await TablesAsync(site));
    }

    // The page of errors takes the place of pages that refuse, whatever they were asked.
    private static async Task<List<(string Route, string? Handler)>> HandlersAsync(Site site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new List<(string, string?)>();
        foreach (var endpoint in site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && !page.ViewEnginePath.StartsWith("/Errors", StringComparison.Ordinal))
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                found.AddRange(loaded.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => (AccessGate.RouteOf(endpoint), handler.Name)));
            }
        }
        return [.. found.Distinct()];
    }

    private static async Task<IReadOnlyList<MovedTable>> TablesAsync(Site site)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        return await DatabaseMove.TablesAsync(db, Stop);
    }
}
