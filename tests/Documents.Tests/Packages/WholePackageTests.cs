using System.IO.Compression;
using System.Text;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Docx;
using Traguardo.Documents.Html;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Documents.Xlsx;
using Xunit;

namespace Traguardo.Documents.Tests.Packages;

/// <summary>A figure that is changed in a document, its hash with it, is named by the section or the cell that it stands in, in every format.</summary>
public sealed class WholePackageTests(WholePackage whole) : IClassFixture<WholePackage>
{
    private readonly Dictionary<string, PackedFile> files = new(whole.Files);

    [Fact]
    public async Task A_figure_in_the_prose_of_the_page()
    {
        var page = files["relazione-2020.html"];
        var text = Encoding.UTF8.GetString(page.Content);
        var at = text.IndexOf("94,9", text.IndexOf("</nav>", StringComparison.Ordinal), StringComparison.Ordinal);

        var findings = await VerifyWith(page with { Content = Encoding.UTF8.GetBytes(text.Remove(at, 4).Insert(at, "95,9")) });

        var finding = Assert.Single(findings);
        Assert.Equal("relazione-2020.html", finding.File);
        Assert.Matches("^.+: c'è «.*95,9.*», dai dati risulta «.*94,9.*»$", finding.What);
    }

    [Fact]
    public async Task A_word_that_no_reader_sees_on_the_page()
    {
        var page = files["relazione-2020.html"];
        var text = Encoding.UTF8.GetString(page.Content);

        var finding = Assert.Single(await VerifyWith(page with { Content = Encoding.UTF8.GetBytes(text.Replace("<html lang=\"it\"", "<html lang=\"en\"", StringComparison.Ordinal)) }));

        Assert.Contains("lang=\"en\"", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_in_the_text_document()
    {
        var document = files["relazione-2020.docx"];

        var findings = await VerifyWith(document with { Content = WithPart(document.Content, "word/document.xml", xml => ReplaceFirst(xml, "94,9", "95,9")) });

        Assert.All(findings, finding => Assert.Equal("relazione-2020.docx", finding.File));
        Assert.Contains(findings, finding => finding.What.Contains("95,9", StringComparison.Ordinal) && finding.What.Contains("dai dati risulta", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_style_in_the_text_document()
    {
        var document = files["relazione-2020.docx"];

        var finding = Assert.Single(await VerifyWith(document with { Content = WithPart(document.Content, "word/styles.xml", xml => ReplaceFirst(xml, "w:val=\"", "w:val=\"x")) }));

        Assert.StartsWith("word/styles.xml, byte ", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_in_a_cell_of_the_workbook()
    {
        var book = files["relazione-2020.xlsx"];
        var part = Unpacked(book.Content).Values.First(part => part.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal) && Encoding.UTF8.GetString(part.Content).Contains("<v>50</v>", StringComparison.Ordinal)).Name;

        var finding = Assert.Single(await VerifyWith(book with { Content = WithPart(book.Content, part, xml => ReplaceFirst(xml, "<v>50</v>", "<v>51</v>")) }));

        Assert.Matches("^foglio .+, cella [A-Z]+[0-9]+: c'è «51», dai dati risulta «50»$", finding.What);
    }

    [Fact]
    public async Task A_byte_of_the_PDF()
    {
        var document = files["relazione-2020.pdf"];
        var changed = document.Content.ToArray();
        changed[changed.Length / 2] ^= 1;

        var finding = Assert.Single(await VerifyWith(document with { Content = changed }));

        Assert.Equal("relazione-2020.pdf", finding.File);
    }

    [Fact]
    public async Task A_format_that_cannot_be_made_here_is_said_and_the_rest_is_verified()
    {
        using var italian = Language.Italian();
        var withoutPdf = new PackageWriter(
        [
            ReportFormat.Of("html", HtmlWriter.Write),
            ReportFormat.Of("docx", DocxWriter.Write),
            new ReportFormat("pdf", (_, _) => throw new FormatUnavailableException("manca Node.js.")),
            ReportFormat.Of("xlsx", ReportWorkbook.Write),
        ],
        "0.1.0");

        var verification = await new PackageVerifier(withoutPdf).VerifyAsync(new MemoryStream(Packed()), cancel: TestContext.Current.CancellationToken);

        Assert.Equal(["relazione-2020.pdf non è stato rifatto: manca Node.js."], verification.Notes);
        Assert.True(verification.Holds);
    }

    private async Task<IReadOnlyList<PackageFinding>> VerifyWith(PackedFile changed)
    {
        using var italian = Language.Italian();
        Assert.NotEqual(files[changed.Name].Content, changed.Content);
        files[changed.Name] = changed;
        return (await new PackageVerifier(whole.Writer).VerifyAsync(new MemoryStream(Packed()), cancel: TestContext.Current.CancellationToken)).Findings;
    }

    private byte[] Packed()
    {
        var manifest = PackageManifest.Read(files[PackageManifest.Name].Content)!;
        files[PackageManifest.Name] = new PackedFile(PackageManifest.Name, (manifest with { Files = [.. manifest.Files.Select(file => ManifestFile.Of(files[file.Name]))] }).Write());
        return PackageArchive.Write([.. files.Values]);
    }

    private static byte[] WithPart(byte[] archive, string name, Func<string, string> change)
    {
        var parts = Unpacked(archive);
        parts[name] = new PackedFile(name, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(parts[name].Content))));
        return Zip(parts.Values);
    }

    private static string ReplaceFirst(string text, string was, string becomes)
    {
        var at = text.IndexOf(was, StringComparison.Ordinal);
        return text.Remove(at, was.Length).Insert(at, becomes);
    }

    private static byte[] Zip(IEnumerable<PackedFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var content = archive.CreateEntry(file.Name).Open();
                content.Write(file.Content);
            }
        }
        return bytes.ToArray();
    }

    internal static Dictionary<string, PackedFile> Unpacked(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return archive.Entries.Select(entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return new PackedFile(entry.FullName, bytes.ToArray());
        }).ToDictionary(file => file.Name);
    }
}

/// <summary>The sample's report in all formats, made once.</summary>
public sealed class WholePackage : IAsyncLifetime
{
    private readonly PdfWriter pdf = new();

    internal PackageWriter Writer { get; private set; } = null!;

    internal IReadOnlyDictionary<string, PackedFile> Files { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Writer = new PackageWriter(
        [
            ReportFormat.Of("html", HtmlWriter.Write),
            ReportFormat.Of("docx", DocxWriter.Write),
            new ReportFormat("pdf", pdf.WriteAsync),
            ReportFormat.Of("xlsx", ReportWorkbook.Write),
        ],
        "0.1.0");
        Files = WholePackageTests.Unpacked((await Writer.WriteAsync(Made.Document)).Content);
    }

    public ValueTask DisposeAsync() => pdf.DisposeAsync();
}
