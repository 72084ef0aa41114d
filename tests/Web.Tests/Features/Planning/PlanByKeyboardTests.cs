using System.Diagnostics;
using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>A plan is built by keyboard alone: a formula with its completion and its fault, an objective, an item, weights that add up.</summary>
[OnAnyDatabase]
public sealed class PlanByKeyboardTests(Chromium chromium) : IAsyncLifetime
{
    private readonly PlanSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_indicator_with_a_formula_and_an_objective_that_promises_it()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280);
        var page = await window.NewPageAsync();

        await page.GotoAsync($"{site.Address}{PlanSite.Plan}/nuova-scheda/indicatori");
        await TypeAsync(page, "#c-code", "A9.1");
        await TypeAsync(page, "#c-name", "Imprese coinvolte ogni cento");
        await ToAsync(page, "#c-formula");
        await page.Keyboard.TypeAsync("coinvolte");
        for (var i = 0; i < 100 && !(await page.InputValueAsync("#c-formula")).StartsWith('['); i++)
        {
            // Of a list that was asked for some letters ago nothing is taken.
            await page.Locator(".choices:not([hidden]) [aria-selected=true]").WaitForAsync();
            await page.Keyboard.PressAsync("Enter");
            await Task.Delay(50);
        }
        await page.Keyboard.TypeAsync(" * / 2");
        await page.Locator(".trial mark").WaitForAsync();
        Assert.Contains("Colonna", await page.Locator(".trial").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var _ in "/ 2")
        {
            await page.Keyboard.PressAsync("Backspace");
        }
        await page.Keyboard.TypeAsync("100");
        await page.Locator(".trial table").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await PressAsync(page, "form.fields .btn-primary");
        await page.ArrivesAtAsync("/piano/elenco/indicatori");

        await page.GotoAsync($"{site.Address}{PlanSite.Plan}/nuova-voce/ente/A?tipo=objective");
        await TypeAsync(page, "#c-code", "A9");
        await TypeAsync(page, "#c-title", "Aprire ai giovani");
        await TypeAsync(page, "#c-weight", "10");
        await PressAsync(page, "form.fields .btn-primary");
        await page.ArrivesAtAsync("/piano/voce/ente/A/A9");

        await PressAsync(page, "a[href*='tipo=indicator']");
        await page.ArrivesAtAsync("/piano/nuova-voce/ente/A/A9?tipo=indicator");
        await ToAsync(page, "#c-indicator");
        await ChooseAsync(page, "A9.1", TimeSpan.Zero);
        await page.Locator("#ambizione dt", new() { HasText = "2020" }).WaitForAsync();
        Assert.Equal("100", await page.Locator("#c-weight").InputValueAsync());
        await TypeAsync(page, "#c-target", "1000");
        await page.Locator("#ambizione .found").WaitForAsync();
        await PressAsync(page, "form.fields .btn-primary");
        await page.ArrivesAtAsync("/piano/voce/ente/A/A9#dentro");

        await ToAsync(page, "#pesi .weight");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("90,5");
        Assert.Equal("90,5 su 100: ne restano 9,5", await page.Locator("#somma").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".last-edit", new() { HasText = "peso: 100% → 90,5%" }).WaitForAsync();
    }

    [Fact]
    public async Task What_is_typed_while_another_indicator_brings_other_fields_is_kept()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280);
        var page = await window.NewPageAsync();
        var typed = new TaskCompletionSource();
        await page.RouteAsync("**/piano/nuova-voce/**", async route =>
        {
            if (route.Request.Method == "POST")
            {
                await typed.Task;
            }
            await route.ContinueAsync();
        });
        await page.GotoAsync($"{site.Address}{PlanSite.Plan}/nuova-voce/ente/A/A1?tipo=indicator");
        await page.Locator("#c-target").EvaluateAsync("field => { window.first = field; }");

        await page.SelectOptionAsync("#c-indicator", "A4.1");
        await page.Locator("#c-target").FocusAsync();
        await page.Keyboard.TypeAsync("900");
        await page.Keyboard.PressAsync("ArrowLeft");
        typed.SetResult();
        await page.WaitForFunctionAsync("() => document.getElementById('c-target') !== window.first");
        await page.Keyboard.TypeAsync("1");

        Assert.Equal("9010", await page.InputValueAsync("#c-target"));
    }

    [Fact]
    public async Task A_list_goes_on_from_the_letters_typed_before_an_answer_came()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{site.Address}{PlanSite.Plan}/nuova-voce/ente/A/A1?tipo=indicator");
        await ToAsync(page, "#c-indicator");
        await ChooseAsync(page, "A4.1", TimeSpan.FromMilliseconds(300));
        await page.Locator("#ambizione dt", new() { HasText = "2020" }).WaitForAsync();

        Assert.Equal("A4.1", await page.InputValueAsync("#c-indicator"));
    }

    // A list forgets the letters typed a second ago: where the machine was as slow as that, they are typed again.
    private static async Task ChooseAsync(IPage page, string letters, TimeSpan pause)
    {
        var longest = TimeSpan.MaxValue;
        for (var i = 0; i < 5 && longest > TimeSpan.FromMilliseconds(900); i++)
        {
            await Task.Delay(i == 0 ? 0 : 1100);
            longest = TimeSpan.Zero;
            foreach (var letter in letters)
            {
                var start = Stopwatch.GetTimestamp();
                await page.Keyboard.TypeAsync($"{letter}");
                await Task.Delay(pause);
                longest = Stopwatch.GetElapsedTime(start) is var took && took > longest ? took : longest;
            }
        }
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await ToAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        await ToAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The tabulator does not come to {selector}.");
    }
}
