using CsCheck;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Generators;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

public sealed class RoundTripTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_cycle() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            var written = CycleWriter.Write(cycle);
            var reading = CycleReader.Read(written);

            Assert.Equal([], reading.Faults);
            Assert.Equal(Content.Of(cycle), Content.Of(reading.Cycle));
            Assert.Equal(written, CycleWriter.Write(reading.Cycle!));
        });
}
