using Traguardo.Core.Checks;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Checks;

public sealed class SampleFindingsTests
{
    [Fact]
    public void The_findings_of_the_sample_are_the_approved_ones()
    {
        using var _ = Language.Italian();

        ApprovedText.Check(Text(Sample), "SampleFindings.it");
    }

    [Fact]
    public void They_read_in_English_too()
    {
        using var _ = Language.English();

        ApprovedText.Check(Text(Sample), "SampleFindings.en");
    }

    private static readonly byte[] Sample = Repository.Bytes("samples/pisa-2020/cycle.json");

    private static string Text(byte[] file) =>
        string.Concat(CycleChecks.Run(CycleReader.Read(file).Compiled!.Score()).Select(Checked.Line));
}
