using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>Waits for another page. The browser's own wait misses a page that came before it began, and waits for pictures too.</summary>
public static class Arrival
{
    /// <param name="page">Where somebody has followed a link or sent a form.</param>
    /// <param name="ending">What the address of the other page ends with.</param>
    public static Task ArrivesAtAsync(this IPage page, string ending) => page.ArrivesAsync(address => address.EndsWith(ending, StringComparison.Ordinal), $"…{ending}");

    /// <param name="page">Where somebody has followed a link or sent a form.</param>
    /// <param name="isThere">True for the address of the other page.</param>
    /// <param name="where">That address, for whoever reads why a test failed.</param>
    public static async Task ArrivesAsync(this IPage page, Func<string, bool> isThere, string where)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isThere(page.Url))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Waits.Longest, $"{page.Url} is not {where}.");
            await Task.Delay(20);
        }
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
