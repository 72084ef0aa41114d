using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>Why this number: what is printed adds up, on one scale that is named.</summary>
public sealed partial class WhyTests(SampleSite site)
{
    private const string Address = SampleSite.Map + "/perche/";

    [Fact]
    public async Task Every_division_is_true_as_it_is_printed()
    {
        using var client = site.Client();
        var divisions = 0;
        string[] cards = ["ente", "sg"];
        var scorecards = await Task.WhenAll(cards.Select(card => client.PageAsync($"{SampleSite.Map}/cruscotto/{card}")));
        foreach (var address in scorecards.SelectMany(page => page.QuerySelectorAll(".dense tr:not(.o, .p) a[href*='/perche/']")).Select(link => link.Href()))
        {
            var page = await client.PageAsync(address);
            foreach (var sum in page.QuerySelectorAll("#h-conto + .calc"))
            {
                var said = sum.QuerySelectorAll(".brk ~ *").Select(part => part.Says()).ToList();
                if (said is [var first, "/", var second, "=", var result])
                {
                    divisions++;
                    Assert.Equal(
                        $"{address}: {Number(result):0.00}",
                        $"{address}: {decimal.Round(100 * Number(first) / Number(second), 2, MidpointRounding.AwayFromZero):0.00}");
                }
            }
        }
        Assert.True(divisions >= 5, $"Only {divisions} divisions were read.");
    }

    [Fact]
    public async Task Where_the_report_rounds_away_what_the_sum_needs_more_digits_are_printed()
    {
        using var client = site.Client();

        var page = await client.PageAsync(Address + "ente/D/D2/D2.2");

        Assert.EndsWith("= 3,52%valore ottenuto 3,52%valore ottenuto / 20%target = 17,60%Realizzazione", page.Says(".calc"), StringComparison.Ordinal);
        Assert.Contains("Il valore ottenuto è 3,52%; il target è ≥ 20%: realizzazione 18%.", page.Says(".hero"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_loss_is_named_its_value_explains_it()
    {
        using var client = site.Client();

        // Printed as 4% it would be 20% of its target, and not 18%.
        Assert.Contains("3,52%, target ≥ 20%", (await client.PageAsync(SampleSite.Map)).Says("main").Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("3,52%, target ≥ 20%", (await client.PageAsync(Address + "ente/D/D2")).Says("main").Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ente/A/A4", "67,57", "I punti delle righe sono quelli di A4, fatto 100 il suo totale.")]
    [InlineData("ente", "94,88", "I punti delle righe sono quelli di ente, fatto 100 il suo totale.")]
    [InlineData("sg/P1/ente/A/A4", "90,09", "I punti delle righe sono quelli di A4, fatto 100 il suo totale.")]
    public async Task The_rows_add_up_to_the_figure_explained_on_the_scale_that_is_named(string figure, string total, string scale)
    {
        using var client = site.Client();

        var page = await client.PageAsync(Address + figure);

        var rows = page.QuerySelectorAll(".tree summary > span:nth-child(4)").Where(row => row.Says().Length > 0).Select(row => Number(row.Says())).ToList();
        Assert.InRange(rows.Sum() - Number(total), -0.02m, 0.02m);
        Assert.Contains(scale, page.Says("[aria-labelledby=h-albero]"), StringComparison.Ordinal);
        var lost = page.QuerySelectorAll(".tree summary > .num").Where(row => row.Says().Length > 0).Select(row => Number(row.Says())).ToList();
        Assert.InRange(rows.Sum() + lost.Sum(), 99.95m, 100.05m);
    }

    [Fact]
    public async Task An_objective_seen_from_another_card_has_its_parts_without_what_is_set_aside()
    {
        using var client = site.Client();

        var page = await client.PageAsync(Address + "sg/P1/ente/A/A4");

        Assert.Contains("Perde 0,36 punti su 7,00 in palio nel cruscotto.", page.Says(".hero"), StringComparison.Ordinal);
        var first = page.QuerySelector(".tree summary")!.Says();
        Assert.Contains("36,72= quota 40,00% × 91,81%", first, StringComparison.Ordinal);
        Assert.EndsWith("3,28persi su 40,00", first, StringComparison.Ordinal);
        Assert.Contains("Perde 3,28 punti su 40,00 in palio in A4, fatto 100 il suo totale.", page.Says(".tree .body"), StringComparison.Ordinal);
    }

    // The first number in a text as an Italian writes it.
    private static decimal Number(string text) =>
        decimal.Parse(Figure().Match(text).Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d.]*(,\d+)?")]
    private static partial Regex Figure();
}
