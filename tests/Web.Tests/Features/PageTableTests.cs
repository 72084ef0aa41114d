using System.Net;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

public sealed class PageTableTests(Sites sites)
{
    [Fact]
    public void Every_page_is_in_the_table_and_nothing_else_is()
    {
        var features = Path.Combine(Repository.Root, "src", "Web", "Features");
        var pages = Directory.EnumerateFiles(features, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).First().StartsWith("@page", StringComparison.Ordinal))
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(features, file), null));

        Assert.Equal(pages.Order(), PageTable.States.Select(state => state.Page).Distinct().Order());
    }

    [Fact]
    public async Task Every_page_answers_on_PostgreSQL_too()
    {
        Assert.SkipUnless(Postgres.IsUsed, "On the embedded database pages are opened in a browser.");
        foreach (var state in PageTable.States)
        {
            var site = await sites.WithAsync(state.On);
            using var client = state.Stranger ? site.Stranger() : site.Client();
            using var answer = await client.GetAsync(new Uri(state.AddressOn(site), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((state.Name, (HttpStatusCode)state.Status), (state.Name, answer.StatusCode));
        }
    }
}
