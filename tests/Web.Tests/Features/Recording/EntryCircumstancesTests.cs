using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Recording;

/// <summary>What stands around the entry of values: the language of a form, and the way back to what is confirmed.</summary>
public sealed class EntryCircumstancesTests : IAsyncLifetime
{
    private const string Overview = EntrySite.Map + "/rilevazioni";
    private const string Page = Overview + "/COMP/Q1";

    private readonly EntrySite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_form_is_read_in_the_language_it_was_written_in_whatever_was_chosen_since()
    {
        using var client = await site.ClientAsync("comp");
        var english = await client.PageAsync(Page + "?lang=en");
        // In another window.
        await client.PageAsync(Overview + "?lang=it");

        using var answer = await client.SendAsync(english, Page, "form.recording", ("Righe[0].Testo", "1.250"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(1.25m, (await site.DueAsync()).All.Single(datum => $"{datum.Key}" == "misura/916/2021/Q1").Entered?.Value?.Content);
        Assert.Equal("1,25", ((IHtmlInputElement)(await client.PageAsync(Page)).QuerySelector("[name='Righe[0].Testo']")!).Value);
    }

    [Fact]
    public async Task Who_may_reopen_what_is_confirmed_is_led_there_from_the_datum_and_the_workbook()
    {
        await site.ConfirmAsync("COMP", "Q1");
        foreach (var address in new[] { EntrySite.Map + "/rilevazione/misura/916/2021/Q1", EntrySite.Map + "/foglio/COMP/Q1", Page })
        {
            using var office = await site.ClientAsync("struttura.tecnica");
            Assert.Equal((address, EntrySite.Map + "/conferma/COMP/Q1"), (address, (await office.PageAsync(address)).QuerySelector("main .note a")!.Href()));
            using var head = await site.ClientAsync("comp");
            var page = await head.PageAsync(address);
            Assert.Contains("lo riapre la Struttura tecnica", page.Says("main .note"), StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("main .note a"));
        }
    }
}
