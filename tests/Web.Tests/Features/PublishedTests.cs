using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>A year that is published is told as it was: nobody is asked for what can be done no more.</summary>
public sealed class PublishedTests(SampleSite site)
{
    [Fact]
    public async Task Analyses_that_nobody_wrote_are_a_fact_and_no_request()
    {
        using var oiv = await site.ClientAsync("oiv");

        var said = (await oiv.PageAsync(SampleSite.Map + "/analisi")).Says("main");

        Assert.Contains("2 non scritte", said, StringComparison.Ordinal);
        Assert.Contains("68% non scritta", said, StringComparison.Ordinal);
        Assert.DoesNotContain("scrive le cause", (await oiv.PageAsync(SampleSite.Map + "/controlli")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_no_longer_be_asked_for_has_no_form_and_what_nobody_said_no_link()
    {
        using var oiv = await site.ClientAsync("oiv");

        var aside = await oiv.PageAsync(SampleSite.Map + "/sterilizzazioni");

        Assert.Empty(aside.QuerySelectorAll("main form"));
        Assert.Equal(SampleSite.Map + "/ipotesi", aside.QuerySelector("main .note a")!.Href());
        Assert.DoesNotContain("Vedi le cause indicate", (await oiv.PageAsync(SampleSite.Map + "/monitoraggio")).Says("main"), StringComparison.Ordinal);
    }
}
