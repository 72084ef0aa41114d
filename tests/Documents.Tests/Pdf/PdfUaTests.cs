using System.Text;
using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Templates;
using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>Files held against PDF/UA-1 by veraPDF.</summary>
public sealed class PdfUaTests(MadePdf made) : IClassFixture<MadePdf>
{
    [Fact]
    public async Task Reports_pass()
    {
        var sample = ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source);
        var wide = MadeReport.Full with { DraftMark = null, Figures = Core.Display.Figures.English, Sections = [Wide("a"), MadeReport.Full.Sections[0], Wide("b")] };

        var verdicts = await PdfUa.CheckAsync(made.Full, await made.Writer.WriteAsync(wide), await made.Writer.WriteAsync(sample));

        Assert.All(verdicts, verdict => Assert.Empty(verdict.Broken));
        Assert.All(verdicts, verdict => Assert.True(verdict.Passes));
    }

    [Fact]
    public async Task What_is_spoiled_fails()
    {
        var verdicts = await PdfUa.CheckAsync(Spoiled("/Alt (", "/Alx ("), Spoiled("/Lang (", "/Lung ("), Spoiled("/DisplayDocTitle true", "/DisplayDocTitle fals"));

        Assert.Contains("7.3-1", Assert.Single(verdicts[0].Broken), StringComparison.Ordinal);
        Assert.All(verdicts, verdict => Assert.False(verdict.Passes));
    }

    private static ReportSection Wide(string id) => new()
    {
        Id = id, Title = "Cruscotto",
        Blocks = [MadeReport.Full.Sections[0].Blocks[0], new TableBlock($"t-{id}", Pisa.Scorecard("ente"))],
    };

    private byte[] Spoiled(string text, string other)
    {
        var file = Encoding.Latin1.GetString(made.Full);
        Assert.Contains(text, file, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(file.Replace(text, other, StringComparison.Ordinal));
    }
}
