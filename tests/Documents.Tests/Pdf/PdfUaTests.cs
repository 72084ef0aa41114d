using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>Files held against PDF/UA-1 by veraPDF, all in one run.</summary>
public sealed class PdfUaTests(CheckedPdf pdf) : IClassFixture<CheckedPdf>
{
    [Theory]
    [MemberData(nameof(CheckedPdf.Reports), MemberType = typeof(CheckedPdf))]
    public void Reports_pass(string name)
    {
        var verdict = pdf.Verdicts[name];

        Assert.Empty(verdict.Broken);
        Assert.True(verdict.Passes);
    }

    [Theory]
    [InlineData("without alternatives", "7.3-1 ")]
    [InlineData("without a language", "7.2-")]
    [InlineData("without its title shown", "7.1-10 ")]
    public void What_is_spoiled_fails(string name, string rule)
    {
        var verdict = pdf.Verdicts[name];

        Assert.False(verdict.Passes);
        Assert.Contains(verdict.Broken, broken => broken.StartsWith("  " + rule, StringComparison.Ordinal));
    }
}
