using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Traguardo.Core.Reports;
using Traguardo.Documents.Html;
using Traguardo.Documents.Tests;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Reports;

/// <summary>A report as one page, served with its own policy and opened in a browser without scripts of its own.</summary>
[OnAnyDatabase]
public sealed class WrittenPageTests(Chromium chromium)
{
    // A column of A4 within the page's margins, in pixels.
    private const int Paper = 672;

    [Fact]
    public async Task It_is_without_barriers_wide_and_narrow()
    {
        await using var server = await ServeAsync(MadeReport.Full);

        await PageCheck.Holds(chromium, "report", server.Urls.First(), also: OpensWhatIsClosed, stranger: true);
    }

    [Fact]
    public async Task Its_letters_are_in_it_and_a_figure_leads_to_why()
    {
        await using var server = await ServeAsync(MadeReport.Full);
        await using var window = await chromium.StrangersWindowAsync(1280, scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(server.Urls.First());

        await page.Locator("#t-cruscotto a.f").First.ClickAsync();

        await Assertions.Expect(page.Locator(".whys article:target h3")).ToHaveTextAsync("A Imprese e territorio 68%");
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px \"Titillium Web\"') && [...document.fonts].every(font => font.status !== 'error')"));
    }

    [Fact]
    public async Task On_paper_nothing_is_wider_than_the_page()
    {
        await using var server = await ServeAsync(MadeReport.Full);
        await using var window = await chromium.StrangersWindowAsync(Paper);
        var page = await window.NewPageAsync();
        await page.GotoAsync(server.Urls.First());
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(Paper, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData("'Titillium Web'")]
    [InlineData("'DejaVu Sans'")]
    public async Task No_words_of_a_picture_run_into_others_or_out_of_it_whatever_letters_there_are(string family)
    {
        await using var server = await ServeAsync(MadeReport.Full);
        await using var window = await chromium.StrangersWindowAsync(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(server.Urls.First());

        var found = await page.EvaluateAsync<string[]>("""
            async family => {
                const drawings = [...document.querySelectorAll('figure svg')];
                drawings.forEach(drawing => drawing.setAttribute('font-family', family));
                await document.fonts.ready;
                return drawings.flatMap(drawing => {
                    const frame = drawing.getBoundingClientRect();
                    // A browser's box of a line is taller than its letters.
                    const boxes = [...drawing.querySelectorAll('text')].map(text => ({ words: text.textContent, at: text.getBoundingClientRect() }));
                    const out = boxes.filter(box => box.at.left < frame.left - 1 || box.at.right > frame.right + 1 || box.at.top + 4 < frame.top || box.at.bottom - 4 > frame.bottom);
                    const lap = (one, other) => one.left < other.right && other.left < one.right && one.top + 3 < other.bottom - 3 && other.top + 3 < one.bottom - 3;
                    const over = boxes.flatMap((box, i) => boxes.slice(i + 1).filter(other => lap(box.at, other.at)).map(other => ({ words: `${box.words} / ${other.words}` })));
                    return [...out, ...over].map(box => box.words);
                });
            }
            """, family);

        Assert.Empty(found);
    }

    private static Task OpensWhatIsClosed(IPage page) => page.EvaluateAsync("document.querySelectorAll('details').forEach(closed => closed.open = true)");

    private static async Task<WebApplication> ServeAsync(Report report)
    {
        using var written = new MemoryStream();
        HtmlWriter.Write(report, written);
        var bytes = written.ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapGet("/", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentSecurityPolicy = HtmlWriter.ContentSecurityPolicy;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        // A browser asks for one on its own.
        server.MapGet("/favicon.ico", context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await server.StartAsync();
        return server;
    }
}
