using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.WhatIf;

/// <summary>A hypothesis is its address: made by forms, shared as it stands, seen as far as its reader sees the cards, and stored nowhere.</summary>
public sealed class WhatIfTests(SampleSite site)
{
    private const string Page = SampleSite.Map + "/ipotesi";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_tried_stands_in_the_address_and_moves_scores_and_judgements()
    {
        using var oiv = await site.ClientAsync("oiv");

        using var first = await oiv.GetAsync(new Uri(Page + "?che=senza&voce=ente&nuovo=A4.6", UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.Redirect, Page + "?prova=senza%3Aente%3DA4.6"), (first.StatusCode, first.Headers.Location!.OriginalString));
        using var second = await oiv.GetAsync(new Uri(first.Headers.Location + "&che=target&voce=ente/D/D2/D2.2&nuovo=40%25", UriKind.Relative), Stop);
        var address = second.Headers.Location!.OriginalString;
        var page = await oiv.PageAsync(address);

        Assert.Equal(["94,9%", "96,0%", "+1,1"], page.EachSays("tbody tr:first-child td.num").Take(3).Select(text => text.Split(' ')[0]));
        Assert.Equal(2, page.QuerySelectorAll(".trials li").Length);
        Assert.EndsWith(address, page.QuerySelector("#indirizzo")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_thing_tried_again_takes_the_place_of_the_first()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var answer = await oiv.GetAsync(new Uri(Page + "?prova=peso:ente/A/A4%3D10&prova=con:sg%3DA4.6&che=peso&voce=ente/A/A4&nuovo=12,5", UriKind.Relative), Stop);
        Assert.Equal(Page + "?prova=con%3Asg%3DA4.6&prova=peso%3Aente%2FA%2FA4%3D12.5", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Whoever_does_not_see_a_personal_card_learns_nothing_of_it()
    {
        using var head = await site.ClientAsync("rag");
        var page = await head.PageAsync(Page + "?prova=con:sg%3DA4.6&cruscotto=sg");
        Assert.DoesNotContain("99,6", page.Says("main"), StringComparison.Ordinal);
        Assert.Equal(1, page.QuerySelectorAll("#h-effetto ~ table tbody tr").Length);

        using var stranger = site.Stranger();
        using var answer = await stranger.GetAsync(new Uri(Page, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("che=peso&voce=ente/A/A4&nuovo=-3")]
    [InlineData("che=peso&voce=ente&nuovo=3")]
    [InlineData("che=target&voce=ente/A/A4&nuovo=3")]
    [InlineData("che=target&voce=ente/A/A4/A4.6&nuovo=forse")]
    [InlineData("che=senza&voce=ente&nuovo=A9.9")]
    [InlineData("che=senza&voce=%00&nuovo=%00")]
    [InlineData("che=altro")]
    public async Task What_cannot_be_read_is_said_and_what_was_tried_stays(string query)
    {
        using var oiv = await site.ClientAsync("oiv");
        using var answer = await oiv.GetAsync(new Uri($"{Page}?prova=con:sg%3DA4.6&{query}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.NotEmpty(page.Says("[role=alert]"));
        Assert.Single(page.QuerySelectorAll(".trials li"));
    }
}
