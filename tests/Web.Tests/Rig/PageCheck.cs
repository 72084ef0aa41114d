using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>
/// What holds for every page in every state, wide and narrow: it answers as expected, nothing is refused by the content security
/// policy or said on the console, it does not scroll sideways, and axe finds no violation of WCAG 2.1 A and AA. With
/// <c>SCREENSHOTS=1</c> it leaves pictures under <c>artifacts/screenshots</c> for the eyes of whoever changes it: drawing them takes a third of the time.
/// </summary>
public static class PageCheck
{
    private static readonly int[] Widths = [1280, 320];
    private static readonly bool Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 };
    private static readonly string Axe = ReadAxe();

    // Each violation as one line; what axe finds in order is left where it is.
    private const string Violations = """
        axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })
            .then(found => found.violations.map(rule => `${rule.id}: ${rule.help}: ${rule.nodes.map(node => node.html).join(' | ')}`))
        """;

    /// <param name="name">Of the screenshots.</param>
    /// <param name="address">Whole, with the site's.</param>
    /// <param name="also">Steps or assertions on the page once it stands.</param>
    /// <param name="stranger">True where nobody has signed in.</param>
    /// <param name="answered">What those steps are answered with.</param>
    public static async Task Holds(Chromium chromium, string name, string address, int status = 200, Func<IPage, Task>? also = null, int answered = 200, bool stranger = false)
    {
        // A window of one's own where steps or a language change what the browser keeps; else one that has the site's files already.
        var isOwn = also is not null || address.Contains("lang=", StringComparison.Ordinal);
        var window = isOwn ? await OpenAsync(chromium, address, stranger) : await chromium.SharedWindowAsync(address, stranger, () => OpenAsync(chromium, address, stranger));
        var page = await window.NewPageAsync();
        await using var closing = isOwn ? (IAsyncDisposable)window : new Closing(page);
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Add(error);
        page.RequestFailed += (_, request) => said.Add($"{request.Url}: {request.Failure}");

        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(status, answer!.Status);
        if (also is not null)
        {
            await also(page);
        }
        await page.EvaluateAsync(Axe);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            if (Pictures)
            {
                await SaveScreenshot(page, $"{name}-{width}");
            }
            await DoesNotScrollSideways(page, width);
            await HasNoBarrier(page, width);
        }

        // A browser notes on its console that what it asked for was not a success; that is what this state is about.
        said.RemoveAll(line => Array.Exists([status, answered], code => code >= 400 && line.Contains($"status of {code}", StringComparison.Ordinal)));
        Assert.Empty(said);
    }

    private static Task<IBrowserContext> OpenAsync(Chromium chromium, string address, bool stranger) =>
        stranger ? chromium.StrangersWindowAsync(Widths[0]) : chromium.WindowAsync(address, Widths[0]);

    private sealed class Closing(IPage page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await page.CloseAsync();
    }

    private static async Task SaveScreenshot(IPage page, string name)
    {
        var path = Path.Combine(Repository.Root, "artifacts", "screenshots", name + ".png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
    }

    private static async Task DoesNotScrollSideways(IPage page, int width)
    {
        var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(scroll <= width, $"At {width} pixels the page is {scroll} wide.");
    }

    private static async Task HasNoBarrier(IPage page, int width)
    {
        var violations = await page.EvaluateAsync<string[]>(Violations);
        Assert.Empty(violations.Select(violation => $"{width}: {violation}"));
    }

    private static string ReadAxe()
    {
        var assembly = typeof(AxeRunOptions).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
