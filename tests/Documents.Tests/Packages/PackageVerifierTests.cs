using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Packages;
using Xunit;

namespace Traguardo.Documents.Tests.Packages;

/// <summary>A package proves itself: a byte, a figure or a datum that is changed is named, whatever else is changed with it.</summary>
public sealed class PackageVerifierTests
{
    [Fact]
    public async Task A_package_as_it_was_made_holds()
    {
        var verification = await Verify((await Made.Package).Content);

        Assert.Equal([], verification.Findings);
        Assert.Equal([], verification.Notes);
        Assert.Equal((null, true), (verification.Refusal, verification.Holds));
        Assert.Equal(verification.Manifest!.Files.Count, verification.MadeAgain + 1);
    }

    [Fact]
    public async Task The_same_snapshot_gives_the_same_bytes()
    {
        var again = await Made.Writer.WriteAsync(FrozenDocument.Read(Made.Snapshot.Write()).Document!);

        Assert.Equal((await Made.Package).Content, again.Content);
    }

    [Fact]
    public async Task One_byte_of_each_file_changed_is_found()
    {
        var files = await Files();
        foreach (var file in files)
        {
            var changed = file.Content.ToArray();
            changed[changed.Length / 2] ^= 1;
            var verification = await Verify(Pack([.. files.Select(one => one == file ? one with { Content = changed } : one)]));

            Assert.True(!verification.Holds && (verification.Refusal is not null || verification.Findings.Any(finding => finding.File == file.Name || file.Name == PackageManifest.Name)), file.Name);
        }
    }

    [Theory]
    [InlineData("open-data/voci.csv", "ente:ente/A/A1,ente,ente/A/A1/A1.1,A1.1,,", "ente:ente/A/A1,ente,ente/A/A1/A1.1,A1.9,,", "riga 2 (ente:ente/A/A1), colonna indicatore: c'è «A1.9», dai dati risulta «A1.1»")]
    [InlineData("open-data/risultati.json", "\"shown\":\"94,9\"", "\"shown\":\"95,9\"", "scorecards[ente].shown: c'è «95,9», dai dati risulta «94,9»")]
    [InlineData("open-data/LEGGIMI.md", "colonna `consuntivo`", "colonna `risultato`", "riga 30: c'è «")]
    public async Task A_figure_changed_together_with_its_hash_is_named(string name, string was, string becomes, string where)
    {
        var files = Changed(await Files(), name, was, becomes);

        var finding = Assert.Single((await Verify(Rehashed(files))).Findings);

        Assert.Equal(name, finding.File);
        Assert.Contains(where, finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_datum_changed_in_the_snapshot_is_named_with_the_figures_that_no_longer_follow()
    {
        var cycle = Made.Snapshot.Cycle;
        var at = cycle.Values.FindIndex(value => value.Measure == "916" || value.Value is not null);
        var changed = cycle.Values.ToList();
        changed[at] = changed[at] with { Value = Core.Measures.Value.Of(changed[at].Value!.Value.Content + 1) };
        var snapshot = (Made.Snapshot with { Cycle = cycle with { Values = changed } }).Write();
        var files = (await Files()).Select(file => file.Name == PackageManifest.Snapshot ? file with { Content = snapshot } : file).ToList();

        var findings = (await Verify(Rehashed(files))).Findings;

        Assert.Contains(findings, finding => finding.File == "open-data/ciclo.json" && finding.What.StartsWith($"values[{changed[at].Measure} {changed[at].Year}].value: ", StringComparison.Ordinal));
        Assert.Equal("open-data/ciclo.json", findings[0].File);
        Assert.Contains(findings, finding => finding.File == "open-data/valori.csv");
        Assert.Contains(findings, finding => finding.File == "open-data/risultati.json");
    }

    [Fact]
    public async Task What_the_manifest_says_of_the_document_is_held_against_the_snapshot()
    {
        var files = await Files();
        var manifest = PackageManifest.Read(files[0].Content)!;

        var finding = Assert.Single((await Verify(Pack([files[0] with { Content = (manifest with { AuditHead = new string('b', 64) }).Write() }, .. files.Skip(1)]))).Findings);

        Assert.StartsWith("auditHead: ", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_many_and_a_file_too_few_are_named()
    {
        var files = await Files();
        List<PackedFile> changed = [.. files.Where(file => file.Name != "open-data/nodi.csv"), new PackedFile("altro.txt", [1])];

        var said = Said(await Verify(Pack(changed))).ToList();
        Assert.Equal(["altro.txt: il manifesto non lo conosce", "open-data/nodi.csv: manca"], said.Take(2));
        Assert.Equal(said.Distinct(), said);
        Assert.Equal(["open-data/nodi.csv: manca", "altro.txt: non è fra i file del documento"], Said(await Verify(Rehashed(changed))));
    }

    [Fact]
    public async Task Of_another_version_s_package_the_figures_are_compared_and_it_is_not_proved()
    {
        var files = await Files();

        var same = await Verify(OfAnother(files));
        var otherWords = await Verify(OfAnother(Changed(files, "open-data/LEGGIMI.md", "Che cosa c'è", "Che cosa si trova")));
        var otherTitle = await Verify(OfAnother(Changed(files, "relazione-2020.txt", "Relazione", "Elazione")));

        Assert.Equal("Il pacchetto qui non è provato: lo ha scritto un'altra versione del programma.", same.Unproved);
        foreach (var verification in new[] { same, otherWords, otherTitle })
        {
            Assert.False(verification.Holds);
            Assert.NotNull(verification.Unproved);
            Assert.Equal("Lo ha scritto la versione 0.0.9 del programma, questa è la 0.1.0: si confrontano le cifre, non i byte.", verification.Notes[0]);
        }
        Assert.Equal("relazione-2020.txt non è stato confrontato.", otherTitle.Notes[1]);
    }

    [Theory]
    [InlineData("open-data/risultati.json", "\"shown\":\"94,9\"", "\"shown\":\"95,9\"", "scorecards[ente].shown: c'è «95,9», dai dati risulta «94,9»")]
    [InlineData("open-data/risultati.json", "\"shown\":\"94,9\"", "\"shown\":\"94,9\",\"shown\":\"95,9\"", "non si legge")]
    [InlineData("open-data/risultati.json", "\"shown\":\"94,9\"", "\"mostrato\":\"95,9\"", "scorecards[ente].shown: manca «94,9», che risulta dai dati")]
    [InlineData("open-data/voci.csv", "\nente:ente/A/A1,", "\nente:ente/A/A9,", "riga 2 (ente:ente/A/A1)")]
    public async Task Of_another_version_s_package_a_figure_changed_or_put_elsewhere_is_named(string name, string was, string becomes, string where)
    {
        var verification = await Verify(OfAnother(Changed(await Files(), name, was, becomes)));

        Assert.Null(verification.Unproved);
        Assert.Contains(verification.Findings, finding => finding.File == name && finding.What.StartsWith(where, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_another_version_s_package_a_file_too_many_and_a_file_too_few_are_named()
    {
        List<PackedFile> changed = [.. (await Files()).Where(file => file.Name != "open-data/nodi.csv"), new PackedFile("altro.txt", [1])];

        Assert.Equal(["open-data/nodi.csv: manca", "altro.txt: non è fra i file del documento"], Said(await Verify(OfAnother(changed))));
    }

    [Fact]
    public async Task A_manifest_that_lists_a_file_twice_is_told()
    {
        var files = await Files();
        var manifest = PackageManifest.Read(files[0].Content)!;

        var said = Said(await Verify(Pack([files[0] with { Content = (manifest with { Files = [.. manifest.Files, manifest.Files[0]] }).Write() }, .. files.Skip(1)])));

        Assert.Equal([$"{manifest.Files[0].Name}: il manifesto lo elenca più volte"], said);
    }

    [Fact]
    public async Task What_is_in_the_archive_beside_its_files_is_found()
    {
        var package = (await Made.Package).Content;
        var commented = package.Concat("per altri"u8.ToArray()).ToArray();
        commented[package.Length - 2] = (byte)"per altri".Length;
        var dated = package.ToArray();
        foreach (var (entry, time) in new[] { ("PK\u0003\u0004", 10), ("PK\u0001\u0002", 12) })
        {
            dated[dated.AsSpan().IndexOf(Encoding.Latin1.GetBytes(entry)) + time] ^= 1;
        }
        var files = await Files();
        (files[2], files[1]) = (files[1], files[2]);

        foreach (var changed in new[] { commented, dated, Between(package, "nascosto"u8), InLast(package, "x"u8), InLast(package, new byte[1_000]), Pack(files) })
        {
            Assert.StartsWith("archivio: non è quello che il programma fa con questi file", Assert.Single(Said(await Verify(changed))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_archive_that_another_compressor_packed_holds()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in await Files())
            {
                var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                // What is written piece by piece is packed otherwise.
                foreach (var piece in file.Content.Chunk(1_000))
                {
                    content.Write(piece);
                    content.Flush();
                }
            }
        }

        Assert.NotEqual((await Made.Package).Content, bytes.ToArray());
        Assert.Equal([], Said(await Verify(bytes.ToArray())));
    }

    [Fact]
    public async Task A_format_that_fails_is_a_finding()
    {
        using var italian = Language.Italian();
        var failing = new PackageWriter([new ReportFormat("txt", (_, _) => throw new FormatFaultException("il programma si è interrotto."))], "0.1.0");

        var verification = await new PackageVerifier(failing).VerifyAsync(new MemoryStream((await Made.Package).Content));

        Assert.Equal(["relazione-2020.txt: non si è potuto rifare: il programma si è interrotto."], Said(verification));
    }

    [Fact]
    public async Task What_is_no_package_is_told_why()
    {
        using var italian = Language.Italian();
        var files = await Files();

        Assert.Equal("Non è un archivio ZIP, o è danneggiato.", (await Verify("PK\u0003\u0004 e altro"u8.ToArray())).Refusal);
        Assert.Equal("Non è un pacchetto di documenti: manca un manifest.json nel formato document-package/1.", (await Verify(Pack([files[1]]))).Refusal);
        Assert.Equal("Il pacchetto contiene un file che non si accetta: «../manifest.json».", (await Verify(Pack([files[0] with { Name = "../manifest.json" }]))).Refusal);
        Assert.Equal("Il pacchetto contiene un file che non si accetta: «manifest.json».", (await Verify(Pack([files[0], files[0]]))).Refusal);
        Assert.StartsWith("Decompresso, il file supera", (await Verify(Pack([files[0], new PackedFile("bomba", new byte[3_000_000])]), new PackageLimits { UnpackedBytes = 2_000_000 })).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Il file supera", (await Verify(Pack(files), new PackageLimits { Bytes = 1_000 })).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Il pacchetto contiene più di", (await Verify(Pack(files), new PackageLimits { Files = 3 })).Refusal, StringComparison.Ordinal);
        var liar = Pack(files);
        (liar[^14], liar[^12]) = (1, 1);
        Assert.StartsWith("Il pacchetto contiene più di", (await Verify(liar, new PackageLimits { Files = 3 })).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_is_told_where()
    {
        var files = Changed(await Files(), PackageManifest.Snapshot, "\"code\": \"cciaa_pi\"", "\"code\": \"\"");

        Assert.Contains("snapshot.json: $.cycle.administration.code: ", string.Join('\n', Said(await Verify(Rehashed(files)))), StringComparison.Ordinal);
    }

    private static async Task<PackageVerification> Verify(byte[] package, PackageLimits? limits = null)
    {
        using var italian = Language.Italian();
        return await new PackageVerifier(Made.Writer).VerifyAsync(new MemoryStream(package), limits);
    }

    private static IEnumerable<string> Said(PackageVerification verification) => verification.Findings.Select(finding => $"{finding.File}: {finding.What}");

    private static async Task<List<PackedFile>> Files()
    {
        using var archive = new ZipArchive(new MemoryStream((await Made.Package).Content), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return new PackedFile(entry.FullName, bytes.ToArray());
        })];
    }

    private static List<PackedFile> Changed(List<PackedFile> files, string name, string was, string becomes)
    {
        var file = files.Find(one => one.Name == name)!;
        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Contains(was, text, StringComparison.Ordinal);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        return [.. files.Select(one => one == file ? one with { Content = Encoding.UTF8.GetBytes(text.Remove(at, was.Length).Insert(at, becomes)) } : one)];
    }

    private static byte[] Rehashed(List<PackedFile> files)
    {
        var manifest = PackageManifest.Read(files[0].Content)!;
        return Pack([files[0] with { Content = (manifest with { Files = [.. files.Skip(1).Select(ManifestFile.Of)] }).Write() }, .. files.Skip(1)]);
    }

    private static byte[] OfAnother(List<PackedFile> files)
    {
        var manifest = PackageManifest.Read(files[0].Content)!;
        return Pack([files[0] with { Content = (manifest with { Program = "0.0.9", Files = [.. files.Skip(1).Select(ManifestFile.Of)] }).Write() }, .. files.Skip(1)]);
    }

    private static byte[] Pack(List<PackedFile> files) => PackageArchive.Write(files);

    // Bytes behind the end of the last file as it is packed, which is said to be longer.
    private static byte[] InLast(byte[] package, ReadOnlySpan<byte> hidden)
    {
        var changed = Between(package, hidden);
        foreach (var at in new[] { changed.AsSpan().LastIndexOf("PK\u0003\u0004"u8) + 18, changed.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 20 })
        {
            BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), BinaryPrimitives.ReadInt32LittleEndian(changed.AsSpan(at)) + hidden.Length);
        }
        return changed;
    }

    // Bytes between the last file and the list of files, which says where it begins now.
    private static byte[] Between(byte[] package, ReadOnlySpan<byte> hidden)
    {
        var list = BinaryPrimitives.ReadInt32LittleEndian(package.AsSpan(package.Length - 6));
        byte[] changed = [.. package.AsSpan(0, list), .. hidden, .. package.AsSpan(list)];
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(changed.Length - 6), list + hidden.Length);
        return changed;
    }
}
