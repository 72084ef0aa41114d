using System.Text;
using Traguardo.Core.Reports;
using Traguardo.Documents.Pdf;
using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>Reports as PDF, and some of them spoiled, each with what veraPDF says of it.</summary>
public sealed class CheckedPdf : IAsyncLifetime
{
    private readonly Dictionary<string, byte[]> files = [];

    public static TheoryData<string> Reports { get; } = ["with one of everything", "with pages on their side, in English", "Relazione of the sample"];

    internal IReadOnlyDictionary<string, PdfUaVerdict> Verdicts { get; private set; } = new Dictionary<string, PdfUaVerdict>();

    public async ValueTask InitializeAsync()
    {
        await using var writer = new PdfWriter();
        files["with one of everything"] = await writer.WriteAsync(MadeReport.Full);
        files["with pages on their side, in English"] = await writer.WriteAsync(OnItsSide);
        files["Relazione of the sample"] = await writer.WriteAsync(PisaReport.Relazione);
        files["without alternatives"] = Spoiled("/Alt (", "/Alx (");
        files["without a language"] = Spoiled("/Lang (", "/Lung (");
        files["without its title shown"] = Spoiled("/DisplayDocTitle true", "/DisplayDocTitla true");
        var verdicts = await PdfUa.CheckAsync([.. files.Values]);
        Verdicts = files.Keys.Zip(verdicts).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Report OnItsSide => MadeReport.Full with
    {
        DraftMark = null,
        Figures = Core.Display.Figures.English,
        Sections = [Wide("a"), MadeReport.Full.Sections[0], Wide("b")],
    };

    private static ReportSection Wide(string id) => new()
    {
        Id = id, Title = "Cruscotto",
        Blocks = [MadeReport.Full.Sections[0].Blocks[0], new TableBlock($"t-{id}", Pisa.Scorecard("ente"))],
    };

    private byte[] Spoiled(string text, string other)
    {
        var file = Encoding.Latin1.GetString(files["with one of everything"]);
        Assert.Contains(text, file, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(file.Replace(text, other, StringComparison.Ordinal));
    }
}
