using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

public sealed class SampleRoundTripTests
{
    private static readonly byte[] Sample = Repository.Bytes("samples/pisa-2020/cycle.json");

    [Fact]
    public void The_sample_is_read_without_a_fault()
    {
        var reading = CycleReader.Read(Sample);

        Assert.Equal([], reading.Faults);
        Assert.Equal("cciaa_pi", reading.Cycle!.Administration.Code);
        Assert.NotNull(reading.Compiled);
    }

    [Fact]
    public void What_is_read_and_written_means_what_the_file_meant() =>
        Assert.Equal(Canonical.Text(Sample), Canonical.Text(Rewritten(Sample)));

    [Fact]
    public void Numbers_keep_the_digits_they_were_written_with() =>
        Assert.Contains("\"budget\": 357402.0,", System.Text.Encoding.UTF8.GetString(Rewritten(Sample)), StringComparison.Ordinal);

    [Fact]
    public void Writing_again_what_was_written_changes_no_byte()
    {
        var once = Rewritten(Sample);

        Assert.Equal(once, Rewritten(once));
    }

    private static byte[] Rewritten(byte[] file) => CycleWriter.Write(CycleReader.Read(file).Cycle!);
}
