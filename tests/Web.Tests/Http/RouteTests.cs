using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

public sealed class RouteTests(SampleSite site)
{
    /// <summary>Any name may be an administration's code: no address of ours is a name and then a number.</summary>
    [Fact]
    public void No_address_stands_in_the_way_of_an_administrations_pages()
    {
        var patterns = site.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern).ToList();

        Assert.Contains(patterns, pattern => pattern.RawText == "{ente}/{anno:int}");
        Assert.Empty(patterns.Where(IsInTheWay).Select(pattern => pattern.RawText));
    }

    private static bool IsInTheWay(RoutePattern pattern) =>
        pattern.PathSegments.Count > 1
        && pattern.PathSegments[0].Parts[0] is not RoutePatternParameterPart { Name: "ente" }
        // One that ends in a word of ours, as a file's, is no number.
        && pattern.PathSegments[1].Parts[^1] is not RoutePatternLiteralPart;
}
