using System.Net;
using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>Addresses cut short, and the chooser of cycles.</summary>
[OnAnyDatabase]
public sealed class AddressTests(SampleSite site, Chromium chromium)
{
    [Theory]
    [InlineData("/cciaa_pi/2020/perche", "/cciaa_pi/2020")]
    [InlineData("/cciaa_pi/2020/perche/", "/cciaa_pi/2020")]
    [InlineData("/cciaa_pi/2020/obiettivo", "/cciaa_pi/2020/cruscotto")]
    [InlineData("/cciaa_pi/2020/obiettivo/", "/cciaa_pi/2020/cruscotto")]
    [InlineData("/cciaa_pi/2020/indicatore", "/cciaa_pi/2020/cruscotto")]
    [InlineData("/cciaa_pi/2020/indicatore/", "/cciaa_pi/2020/cruscotto")]
    [InlineData("/cciaa_pi/2020/misura", "/cciaa_pi/2020/misure")]
    [InlineData("/cciaa_pi/2020/perche/ente/A/", "/cciaa_pi/2020/perche/ente/A")]
    [InlineData("/cciaa_pi/2020/indicatore/D2.2/?lang=en", "/cciaa_pi/2020/indicatore/D2.2?lang=en")]
    public async Task An_address_cut_short_leads_to_what_stands_above_it(string address, string place)
    {
        using var client = site.Client();

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/nessuno")]
    [InlineData("/cciaa_pi/2020/perche/ente/Z")]
    [InlineData("/nessuno/2020/perche/ente/")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var client = site.Client();
        var place = new Uri(address, UriKind.Relative);

        for (var steps = 0; steps < 3; steps++)
        {
            using var answer = await client.GetAsync(place, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                return;
            }
            place = answer.Headers.Location!;
        }
        Assert.Fail(address);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_chooser_opens_within_the_window_and_closes_by_a_key(int width)
    {
        await using var window = await chromium.WindowAsync(site.Address, width);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address + SampleSite.Map);
        var chooser = page.Locator("#cicli");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ciclo 2020" }).ClickAsync();

        var box = (await chooser.BoundingBoxAsync())!;
        var button = (await page.Locator(".year-btn").BoundingBoxAsync())!;
        Assert.InRange(box.X, 0, width - box.Width);
        Assert.InRange(box.Y, button.Y + button.Height, button.Y + button.Height + 16);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await chooser.IsVisibleAsync());
    }
}
