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
    private const int Height = 900;

    private static readonly int[] Widths = [1280, 320];
    private static readonly bool Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 };
    private static readonly string Axe = ReadAxe();

    // Each violation as one line; what axe finds in order is left where it is.
    private const string Violations = """
        axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], preload: false })
            .then(found => found.violations.map(rule => `${rule.id}: ${rule.help}: ${rule.nodes.map(node => node.html).join(' | ')}`))
        """;

    /// <param name="name">Of the screenshots.</param>
    /// <param name="address">Whole, with the site's.</param>
    /// <param name="also">Steps or assertions on the page once it stands.</param>
    /// <param name="stranger">True where nobody has signed in.</param>
    /// <param name="answered">What those steps are answered with.</param>
    public static async Task Holds(Chromium chromium, string name, string address, int status = 200, Func<IPage, Task>? also = null, int answered = 200, bool stranger = false)
    {
        if (also is null)
        {
            // Where it does not hold the page is left to nobody.
            var left = await chromium.ReadersPageAsync(address, stranger, Widths[0]);
            await Holds(left, name, address, status, also, answered);
            chromium.Leave(left);
            return;
        }
        // Steps change what the browser keeps.
        await using var window = stranger ? await chromium.StrangersWindowAsync(Widths[0]) : await chromium.WindowAsync(address, Widths[0]);
        await Holds(await window.NewPageAsync(), name, address, status, also, answered);
    }

    private static async Task Holds(IPage page, string name, string address, int status, Func<IPage, Task>? also, int answered)
    {
        var said = new List<string>();
        void OnConsole(object? sender, IConsoleMessage message) => said.Add($"{message.Type}: {message.Text}");
        void OnError(object? sender, string error) => said.Add(error);
        // What a script asks for and gives up, for what is newer or as the page is left, has not failed.
        void OnRequestFailed(object? sender, IRequest request) => said.AddRange(request.Failure == "net::ERR_ABORTED" ? [] : [$"{request.Url}: {request.Failure}"]);
        page.Console += OnConsole;
        page.PageError += OnError;
        page.RequestFailed += OnRequestFailed;

        var answer = await GoAsync(page, address, said);
        Assert.Equal(status, answer.Status);
        if (also is not null)
        {
            await also(page);
        }
        await page.EvaluateAsync(Axe);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, Height);
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
        page.Console -= OnConsole;
        page.PageError -= OnError;
        page.RequestFailed -= OnRequestFailed;
    }

    // What is said before the page is there is of the one that was there before.
    private static async Task<IResponse> GoAsync(IPage page, string address, List<string> said)
    {
        void OnNavigated(object? sender, IFrame frame)
        {
            page.FrameNavigated -= OnNavigated;
            said.Clear();
        }
        await page.SetViewportSizeAsync(Widths[0], Height);
        page.FrameNavigated += OnNavigated;
        return (await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load }))!;
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
