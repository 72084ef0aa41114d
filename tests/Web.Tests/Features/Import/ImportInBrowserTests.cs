using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Import;

/// <summary>The same in a browser, without scripts.</summary>
[OnAnyDatabase]
public sealed class ImportInBrowserTests(Chromium chromium) : IAsyncLifetime
{
    private readonly EmptySite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task From_the_first_page_through_the_preview_to_the_map_with_a_double_click()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Importa" }).First.ClickAsync();
        await ShowAsync(page, new() { Name = "ciclo.json", MimeType = "application/json", Buffer = await File.ReadAllBytesAsync(SampleFile.Path, TestContext.Current.CancellationToken) });

        await page.GetByRole(AriaRole.Button, new() { Name = "Importa il ciclo" }).DblClickAsync();
        await page.ArrivesAtAsync(SampleSite.Map);

        Assert.Contains("2020", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        var stored = await site.Services.GetRequiredService<CycleStore>().ListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, Assert.Single(stored).Version);
    }

    [Fact]
    public async Task A_file_that_is_far_too_large_is_answered_with_a_page()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await window.NewPageAsync();
        var large = Path.Combine(site.DataDirectory, "grande.json");
        await File.WriteAllBytesAsync(large, new byte[60_000_000], TestContext.Current.CancellationToken);
        await page.GotoAsync(site.Address + "/importa");

        await page.GetByLabel("File del ciclo").SetInputFilesAsync(large);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mostra che cosa contiene" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Quanto inviato è troppo grande" }).WaitForAsync();
    }

    private static async Task ShowAsync(IPage page, FilePayload file)
    {
        await page.GetByLabel("File del ciclo").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mostra che cosa contiene" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Scegli altri file" }).WaitForAsync();
    }
}
