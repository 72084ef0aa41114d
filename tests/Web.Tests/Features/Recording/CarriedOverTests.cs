using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Recording;

/// <summary>Values of a year before, over HTTP: what is there is nobody's work in this cycle and may be corrected; what a formula lacks is asked for.</summary>
public sealed class CarriedOverTests : IAsyncLifetime
{
    private const string Overview = EntrySite.Map + "/rilevazioni";
    private const string Page = Overview + "/OCC";
    private const string Carried = "misura/699/2020";

    private readonly EntrySite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_was_carried_over_is_not_asked_for_and_is_corrected_on_the_page_of_its_measure()
    {
        using var client = await site.ClientAsync("struttura.tecnica");
        var page = await client.PageAsync(Page);
        Assert.Single(page.QuerySelectorAll("tbody.datum"), row => row.GetAttribute("data-key")!.StartsWith("misura/699/", StringComparison.Ordinal));
        Assert.StartsWith("0 di ", page.Says("#avanzamento"), StringComparison.Ordinal);
        Assert.Contains("699", page.Says(".known-before"), StringComparison.Ordinal);
        Assert.DoesNotContain((await client.PageAsync(EntrySite.Map + "/conferma/OCC")).EachSays("tbody th"), row => row.EndsWith("(2020)", StringComparison.Ordinal));
        var count = page.Says("#avanzamento");
        var address = page.QuerySelector(".known-before a")!.GetAttribute("href")!;
        Assert.DoesNotContain((await client.PageAsync(Overview)).EachSays("tbody td"), cell => cell.StartsWith("1 di", StringComparison.Ordinal));

        var measure = await client.PageAsync(address);
        using var answer = await client.SendAsync(measure, address, "form.recording", ($"Righe[{PlaceOf(measure)}].Testo", "41"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(41, (await site.DueAsync()).Find(Key)!.Entered!.Value!.Value.Content);

        // Whoever typed it finds it where they were, and it is still no work of this cycle.
        var after = await client.PageAsync(Page);
        Assert.Contains(after.QuerySelectorAll("tbody.datum"), row => row.GetAttribute("data-key") == Carried);
        Assert.Equal(count, after.Says("#avanzamento"));
        Assert.Null(after.QuerySelector(".known-before"));
    }

    [Fact]
    public async Task What_a_formula_lacks_of_the_year_before_is_asked_for_until_it_is_there()
    {
        await site.ImportAsync(EntrySite.File(cycle => cycle["values"]!.AsArray().RemoveAll(value => (string?)value!["measure"] == "699")));
        using var client = await site.ClientAsync("struttura.tecnica");
        var page = await client.PageAsync(Page);
        Assert.Null(page.QuerySelector(".known-before"));
        var asked = page.QuerySelectorAll("tbody.datum").Length;
        Assert.StartsWith($"0 di {asked} ", page.Says("#avanzamento"), StringComparison.Ordinal);

        using var answer = await client.SendAsync(page, Page, "form.recording", ($"Righe[{PlaceOf(page)}].Testo", "40"));
        Assert.Equal((HttpStatusCode.Redirect, Page), (answer.StatusCode, answer.Headers.Location!.ToString()));

        var after = await client.PageAsync(Page);
        Assert.Equal(asked, after.QuerySelectorAll("tbody.datum").Length);
        Assert.StartsWith($"0 di {asked - 1} ", after.Says("#avanzamento"), StringComparison.Ordinal);

        // What was typed is confirmed with the rest: a score hangs on it.
        var confirmed = await client.PageAsync(EntrySite.Map + "/conferma/OCC");
        Assert.Contains(confirmed.EachSays("tbody th"), row => row.StartsWith("699 ", StringComparison.Ordinal) && row.EndsWith("(2020)", StringComparison.Ordinal));
    }

    private static Core.Recording.DatumKey Key => Core.Recording.DatumKey.TryParse(Carried, out var key) ? key : default;

    private static string PlaceOf(AngleSharp.Dom.IDocument page) => page.QuerySelector($"tbody[data-key='{Carried}']")!.Id![1..];
}
