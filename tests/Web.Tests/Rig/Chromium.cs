using System.Collections.Concurrent;
using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>One headless browser for all tests: the system's Chromium, without a window and the weight of one, never one that is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium-headless-shell";
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // What runs once a page does not pay for being made fast; and one page is left for the next in the same process: these take the place of what Playwright turns off.
        "--js-flags=--no-opt,--no-maglev", "--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance,RenderDocument",
    ];

    private readonly SemaphoreSlim starting = new(1);
    private readonly ConcurrentBag<IPage> idle = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A window of its own, signed in on a site as the person who sees everything.</summary>
    /// <param name="site">An address of the site. A browser does not tell ports apart, so a window is signed in on one.</param>
    public async Task<IBrowserContext> WindowAsync(string site, int width, int height = 900, bool scripts = true)
    {
        var window = await StrangersWindowAsync(width, height, scripts);
        await SignInAsync(window, site);
        return window;
    }

    /// <summary>A window in which nobody has signed in.</summary>
    public async Task<IBrowserContext> StrangersWindowAsync(int width, int height = 900, bool scripts = true)
    {
        await StartAsync();
        var window = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "it-IT", JavaScriptEnabled = scripts });
        window.SetDefaultTimeout((float)Waits.Longest.TotalMilliseconds);
        return window;
    }

    /// <summary>
    /// A page on which one only reads, as another test left it, signed in on a site as the person who sees everything or as nobody: a process that
    /// has drawn pages draws the next in half the time. Whoever is through with it gives it to <see cref="Leave"/>.
    /// </summary>
    public async Task<IPage> ReadersPageAsync(string site, bool stranger, int width)
    {
        var page = idle.TryTake(out var left) ? left : await (await StrangersWindowAsync(width)).NewPageAsync();
        await page.Context.ClearCookiesAsync();
        if (!stranger)
        {
            await SignInAsync(page.Context, site);
        }
        return page;
    }

    /// <summary>Leaves a page to other tests.</summary>
    public void Leave(IPage page) => idle.Add(page);

    private static async Task SignInAsync(IBrowserContext window, string site)
    {
        // Of the whole site: a browser would keep a cookie of a page to the pages beside it.
        var whole = new Uri(site).GetLeftPart(UriPartial.Authority);
        if (Sessions.Of(whole) is { } session)
        {
            await window.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Url = whole }]);
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        starting.Dispose();
    }

    // By the first test that needs it: a run without pages starts none.
    private async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (browser is not { IsConnected: true })
            {
                Assert.True(File.Exists(Executable), $"{Executable} is not there: ./test installs it, or apt-get install chromium-headless-shell.");
                Assertions.SetDefaultExpectTimeout((float)Waits.Longest.TotalMilliseconds);
                playwright ??= await Playwright.CreateAsync();
                browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = Quiet });
            }
        }
        finally
        {
            starting.Release();
        }
    }
}
