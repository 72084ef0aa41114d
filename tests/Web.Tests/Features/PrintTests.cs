using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>What comes out of a printer: nothing cut or overlapping, and whose it is.</summary>
[OnAnyDatabase]
public sealed partial class PrintTests(SampleSite site, Chromium chromium)
{
    // A4 landscape within its margins is 1032 pixels wide; some printers have wider margins.
    private const int Paper = 1032;
    private const int NarrowPaper = 985;

    [Theory]
    [InlineData(Paper)]
    [InlineData(NarrowPaper)]
    public async Task The_tiles_of_the_map_neither_overlap_nor_cut_their_words(int width)
    {
        await using var window = await chromium.WindowAsync(site.Address, width);
        var page = await OpenAsync(window, "");

        var cut = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.tile, .tile *, .map th')]
                .filter(part => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline')
                .map(part => part.textContent.trim())
            """);
        var overlapping = await page.EvaluateAsync<string[]>("""
            (() => {
                const boxes = [...document.querySelectorAll('.tile, [aria-labelledby=h-lost]')].map(box => ({ box, at: box.getBoundingClientRect() }));
                return boxes.flatMap((one, i) => boxes.slice(i + 1)
                    .filter(other => one.at.left < other.at.right - 1 && other.at.left < one.at.right - 1 && one.at.top < other.at.bottom - 1 && other.at.top < one.at.bottom - 1)
                    .map(other => one.box.textContent.trim() + ' / ' + other.box.textContent.trim()));
            })()
            """);

        Assert.Empty(cut);
        Assert.Empty(overlapping);
    }

    [Fact]
    public async Task The_map_takes_two_sheets_and_its_total_comes_once_at_the_end()
    {
        await using var window = await chromium.WindowAsync(site.Address, Paper);
        var page = await OpenAsync(window, "");

        var printed = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Equal(2, Sheet().Count(printed));
        Assert.Equal("table-row-group", await page.Locator(".lost tfoot").EvaluateAsync<string>("part => getComputedStyle(part).display"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/cruscotto/ente")]
    [InlineData("/perche/ente/A/A4")]
    [InlineData("/programmi")]
    public async Task Every_sheet_says_whose_it_is_and_leaves_out_what_paper_cannot_do(string address)
    {
        await using var window = await chromium.WindowAsync(site.Address, Paper);
        var page = await OpenAsync(window, address);

        Assert.True(await page.Locator(".brand-name strong").IsVisibleAsync());
        foreach (var screenOnly in new[] { ".tabs", ".filters", ".menu", ".brand-tools", ".crumbs" })
        {
            Assert.Equal(0, await page.Locator(screenOnly).Filter(new() { Visible = true }).CountAsync());
        }
        var larger = await page.EvaluateAsync<int>("[...document.querySelectorAll('.tab .sub')].filter(sub => parseFloat(getComputedStyle(sub).fontSize) >= parseFloat(getComputedStyle(sub.closest('.tab')).fontSize)).length");
        Assert.Equal(0, larger);
    }

    private async Task<IPage> OpenAsync(IBrowserContext window, string address)
    {
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(site.Address + SampleSite.Map + address);
        // Until the letters are there others stand in for them, of another width.
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return page;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
