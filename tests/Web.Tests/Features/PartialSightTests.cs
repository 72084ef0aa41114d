using Traguardo.Core.Checks;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>Who does not see all scorecards is told nothing that is untrue of those they do not see.</summary>
public sealed class PartialSightTests(SampleSite site)
{
    [Theory]
    [InlineData("struttura.tecnica")]
    [InlineData("lettore")]
    [InlineData("oiv")]
    public async Task What_only_hidden_cards_use_is_not_found_to_be_unused(string person)
    {
        using var client = await site.ClientAsync(person);

        var said = (await client.PageAsync(SampleSite.Map + "/controlli")).Says("main");

        Assert.All(new[] { "731", "609", "819", "951", "952", "953" }, code => Assert.DoesNotContain($"La misura {code}", said, StringComparison.Ordinal));
        var file = await client.GetStringAsync(new Uri(SampleSite.Map + "/risultato.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("measures/731", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rag", true)]
    [InlineData("struttura.tecnica", false)]
    public async Task A_count_of_some_of_the_values_says_so(string person, bool isPartial)
    {
        using var client = await site.ClientAsync(person);

        Assert.Equal(isPartial, (await client.PageAsync(SampleSite.Map + "/rilevazioni")).Says(".lead-s").Contains("dei cruscotti che si possono vedere", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lettore", true)]
    [InlineData("oiv", false)]
    public async Task Checks_say_how_many_ran_and_how_many_found_something(string person, bool isPartial)
    {
        using var client = await site.ClientAsync(person);
        var page = await client.PageAsync(SampleSite.Map + "/controlli");

        Assert.Matches($"^{CycleChecks.All.Count} controlli fatti, [0-9]+ con rilievi: [0-9]+ error[ei], [0-9]+ avvis[oi], [0-9]+ segnalazion[ei]\\.$", page.Says(".lead-s"));
        Assert.Equal(isPartial, page.Says("main").Contains("I rilievi sui cruscotti che qui non si vedono", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sum_is_true_as_it_is_printed()
    {
        using var client = site.Client();

        Assert.Contains("792 / 22.500 = 3,52%", (await client.PageAsync(SampleSite.Map + "/indicatore/D2.2")).Says(".hero"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_hidden_cards_may_make_longer_says_so()
    {
        using var office = await site.ClientAsync("struttura.tecnica");

        Assert.Contains("Fra i cruscotti che si possono vedere, nessun altro richiama", (await office.PageAsync(SampleSite.Map + "/obiettivo/ente/A/A4")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("nei cruscotti che si possono vedere", (await office.PageAsync(SampleSite.Map + "/sterilizzazioni")).Says("main"), StringComparison.Ordinal);
    }
}
