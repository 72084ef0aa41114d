using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>For whom somebody acts who changes a plan.</summary>
[OnAnyDatabase]
public sealed class PlanRightsTests
{
    private static readonly Cycle Sample = CycleReader.Read(SampleFile.Reserved).Cycle!;

    // Evaluates the Secretary General in their own name, and the managers in the Secretary General's.
    private static readonly Actor Deputy = new(Guid.NewGuid(), Guid.NewGuid(), "cciaa_pi", "Vice", null, [new Power(Role.GoverningBody, null, null), new Power(Role.SecretaryGeneral, "SG", "Segretario generale")]);

    [Theory]
    [InlineData("sg/P1", null)]
    [InlineData("indicators/SG.819", null)]
    [InlineData("rs/B1", "Segretario generale")]
    [InlineData("indicators/RS.222", "Segretario generale")]
    public void An_indicator_is_changed_by_the_right_to_the_card_it_is_in(string address, string? onBehalfOf) =>
        Assert.Equal(onBehalfOf, PlanRights.OnBehalfOf(Deputy, Sample, address));
}
