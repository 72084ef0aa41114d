using System.Text.RegularExpressions;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

/// <summary>What a page needs beside itself is there, from this site and no other, and is kept by the browser.</summary>
public sealed partial class StaticAssetTests(SampleSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_page_names_is_kept_for_good()
    {
        using var client = site.Client();
        var files = LinkedFile().Matches(await client.GetStringAsync(new Uri(SampleSite.Map, UriKind.Relative), Stop)).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(3, files.Count);
        foreach (var file in files)
        {
            using var answer = await client.GetAsync(new Uri(file, UriKind.Relative), Stop);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal("max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Stop));
        }
    }

    [Fact]
    public async Task Fonts_named_by_the_styles_are_served_and_kept()
    {
        using var client = site.Client();
        var fonts = Font().Matches(await client.GetStringAsync(new Uri("/traguardo.css", UriKind.Relative), Stop)).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(3, fonts.Count);
        foreach (var font in fonts)
        {
            using var answer = await client.GetAsync(new Uri("/" + font, UriKind.Relative), Stop);
            Assert.Equal("font/woff2", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
            Assert.Equal("wOF2"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(Stop))[..4]);
        }
    }

    [Theory]
    [InlineData(SampleSite.Map)]
    [InlineData("/traguardo.css")]
    [InlineData("/lib/bootstrap-italia/css/bootstrap-italia.min.css")]
    public async Task Text_travels_compressed(string address)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task The_site_is_healthy()
    {
        using var client = site.Client();
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health", UriKind.Relative), Stop));
    }

    [GeneratedRegex("""<link rel="(?:stylesheet|icon)" href="(/[^"]+)""")]
    private static partial Regex LinkedFile();

    [GeneratedRegex("""url\("(lib/[^"]+\.woff2)"\)""")]
    private static partial Regex Font();
}
