using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>Waits for another page. The browser driver's own waits miss a page that came before they began, or as they begin, and wait for pictures too.</summary>
public static class Arrival
{
    // Its scripts have run: who types and presses before that is not heard.
    private const string IsRead = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0";

    /// <param name="page">Where somebody has followed a link or sent a form.</param>
    /// <param name="ending">What the address of the other page ends with.</param>
    public static Task ArrivesAtAsync(this IPage page, string ending) => page.ArrivesAsync(address => address.EndsWith(ending, StringComparison.Ordinal), $"…{ending}");

    /// <param name="page">Where somebody has followed a link or sent a form.</param>
    /// <param name="isThere">True for the address of the other page.</param>
    /// <param name="where">That address, for whoever reads why a test failed.</param>
    public static async Task ArrivesAsync(this IPage page, Func<string, bool> isThere, string where)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isThere(page.Url) || !await page.IsReadAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Waits.Longest, $"{page.Url} is not {where}.");
            await Task.Delay(20);
        }
    }

    private static async Task<bool> IsReadAsync(this IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>(IsRead);
        }
        catch (PlaywrightException)
        {
            // It was asked of a page that is being left.
            return false;
        }
    }
}
