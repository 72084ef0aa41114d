using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>Personal cards are for the evaluated, the evaluator and the OIV; a cycle that is not published is for its administration.</summary>
public sealed class SightTests(SampleSite site, SeveralSite several)
{
    private const string Cards = SampleSite.Map + "/cruscotto/";

    [Theory]
    [InlineData("oiv", "ente sg rs st")]
    [InlineData("segretario.generale", "ente sg rs st")]
    [InlineData("giunta", "ente sg")]
    [InlineData("dirigente.rs", "ente rs")]
    [InlineData("dirigente.st", "ente st")]
    [InlineData("struttura.tecnica", "ente")]
    [InlineData("amministratore", "ente")]
    [InlineData("rag", "ente")]
    [InlineData("lettore", "ente")]
    public async Task Each_sees_the_cards_that_are_theirs_to_see(string person, string cards)
    {
        using var client = await site.ClientAsync(person);
        var seen = new List<string>();
        foreach (var card in new[] { "ente", "sg", "rs", "st" })
        {
            using var answer = await client.GetAsync(new Uri(Cards + card, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                seen.Add(card);
            }
            else
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
        Assert.Equal(cards, string.Join(' ', seen));
    }

    [Fact]
    public async Task What_is_hidden_is_in_no_page_search_or_file()
    {
        using var client = site.Stranger();
        foreach (var address in new[] { "", "/cruscotto", "/controlli", "/cerca?q=eventi", "/misura/819", "/indicatore/A1.1", "/ciclo.json", "/risultato.json" })
        {
            using var answer = await client.GetAsync(new Uri(SampleSite.Map + address, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("perche/sg", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"sg\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("SG.819\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cycle_that_is_not_published_is_not_there_for_others()
    {
        using var stranger = several.Stranger();
        using var member = await several.ClientAsync("lettore");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stranger, SampleSite.Map));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, SeveralSite.Bare));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(member, SeveralSite.Bare));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(member, SeveralSite.Bare + "/ciclo.json"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
