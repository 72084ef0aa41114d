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
    ];

    private readonly SemaphoreSlim starting = new(1);
    private readonly ConcurrentDictionary<(string Site, bool Stranger), Lazy<Task<IBrowserContext>>> shared = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A window of its own, signed in on a site as the person who sees everything.</summary>
    /// <param name="site">An address of the site. A browser does not tell ports apart, so a window is signed in on one.</param>
    public async Task<IBrowserContext> WindowAsync(string site, int width, int height = 900, bool scripts = true)
    {
        var window = await StrangersWindowAsync(width, height, scripts);
        // Of the whole site: a browser would keep a cookie of a page to the pages beside it.
        var whole = new Uri(site).GetLeftPart(UriPartial.Authority);
        if (Sessions.Of(whole) is { } session)
        {
            await window.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Url = whole }]);
        }
        return window;
    }

    /// <summary>A window in which nobody has signed in.</summary>
    public async Task<IBrowserContext> StrangersWindowAsync(int width, int height = 900, bool scripts = true)
    {
        await StartAsync();
        return await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "it-IT", JavaScriptEnabled = scripts });
    }

    /// <summary>A window on a site that tests share which only read: it has the site's styles, scripts and fonts already.</summary>
    public Task<IBrowserContext> SharedWindowAsync(string site, bool stranger, Func<Task<IBrowserContext>> open) =>
        shared.GetOrAdd((new Uri(site).GetLeftPart(UriPartial.Authority), stranger), _ => new(open)).Value;

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
