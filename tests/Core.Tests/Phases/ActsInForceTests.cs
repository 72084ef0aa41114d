using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Xunit;

namespace Traguardo.Core.Tests.Phases;

/// <summary>A step back revokes the acts beyond where it goes.</summary>
public sealed class ActsInForceTests
{
    [Theory]
    [InlineData("1 2 3", "0 1 2")]
    [InlineData("1 2 3 4 5 4", "0 1 2 3")]
    [InlineData("1 2 3 4 5 4 5", "0 1 2 3 6")]
    [InlineData("1 2 3 4 5 6 5", "0 1 2 3 4")]
    [InlineData("1 0 1", "2")]
    public void Those_that_hold(string to, string places) => Assert.Equal(
        places.Split(' ').Select(Number),
        ActsInForce.Of([.. to.Split(' ').Select(phase => new PhaseAct((Phase)Number(phase)))]));

    [Fact]
    public void One_that_was_revoked_is_none_though_a_step_back_led_to_its_phase()
    {
        PhaseAct[] acts = [new(Phase.ReportApproved) { Number = "1" }, new(Phase.Published) { Number = "2" }, new(Phase.ReportApproved) { Number = "3" }];

        Assert.Equal("1", ActsInForce.To(acts, Phase.ReportApproved)?.Number);
        Assert.Null(ActsInForce.To(acts, Phase.Published));
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
