using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>The sample's people at the door.</summary>
public sealed class SamplePeopleTests(SampleSite site)
{
    [Fact]
    public async Task They_stand_by_what_they_do_and_who_runs_the_cycle_first()
    {
        using var stranger = site.Stranger();

        var page = await stranger.PageAsync("/accesso");

        Assert.Equal(["Chi governa il ciclo", "Dirigenti", "Responsabili di unità", "Altri"], page.EachSays(".sample-people legend"));
        Assert.Equal(["Struttura tecnica di supporto", "Segretario generale", "Giunta"], page.EachSays(".sample-people fieldset:first-of-type button").Where(name => name != "Chi vede tutto").Take(3));
        Assert.Equal(page.QuerySelectorAll(".sample-people button").Length, page.EachSays(".sample-people button").Distinct().Count());
    }
}
