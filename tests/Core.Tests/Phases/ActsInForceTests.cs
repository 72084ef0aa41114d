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

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
