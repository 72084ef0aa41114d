using System.IO.Compression;
using System.Text;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>A document from files, as a package that proves itself: the same on any day and in any language, and what is changed in it is named.</summary>
[OnAnyDatabase]
public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_package_is_the_same_on_two_days_and_in_two_languages_and_it_holds()
    {
        // Between these two places it is never the same day.
        var runs = await Task.WhenAll(
            Traguardo.Run(["report", Traguardo.Sample, "--day", "2021-06-16", "--out", folder.At("a")], new() { ["TZ"] = "Etc/GMT+12" }),
            Traguardo.Run(["report", Traguardo.Sample, "--day", "2021-06-16", "--out", folder.At("b"), "--lang", "en"], new() { ["TZ"] = "Pacific/Kiritimati" }));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.Exit, run.Error)));
        var (first, second) = (folder.At("a/relazione-2020.zip"), folder.At("b/relazione-2020.zip"));
        Assert.Equal(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken));

        var verified = await Traguardo.Run("verify", first);
        Assert.Equal((0, ""), (verified.Exit, verified.Error));
        Assert.Contains("Il pacchetto relazione 2020 di cciaa_pi è integro.\n", verified.Output, StringComparison.Ordinal);
        Assert.Contains("Punteggi ricalcolati: ente 94,9 · sg ", verified.Output, StringComparison.Ordinal);

        using (var archive = ZipFile.Open(first, ZipArchiveMode.Update))
        {
            var page = archive.GetEntry("relazione-2020.html")!;
            using var content = page.Open();
            using var reader = new StreamReader(content);
            var changed = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Replace("94,9", "95,9", StringComparison.Ordinal);
            content.SetLength(0);
            await content.WriteAsync(Encoding.UTF8.GetBytes(changed), TestContext.Current.CancellationToken);
        }
        var spoiled = await Traguardo.Run("verify", first);
        Assert.Equal((1, ""), (spoiled.Exit, spoiled.Error));
        Assert.Contains("relazione-2020.html: non è il file del manifesto", spoiled.Output, StringComparison.Ordinal);
        Assert.Contains("95,9", spoiled.Output, StringComparison.Ordinal);
        Assert.Contains("Il pacchetto relazione 2020 di cciaa_pi non torna.", spoiled.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formats_are_written_one_by_one()
    {
        var run = await Traguardo.Run("report", Traguardo.Sample, "--template", "piano", "--format", "html,docx,open-data", "--out", folder.Path, "--draft");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.True(File.Exists(folder.At("piano-2020.html")) && File.Exists(folder.At("piano-2020.docx")) && File.Exists(folder.At("open-data/voci.csv")));
        Assert.Contains("Bozza", await File.ReadAllTextAsync(folder.At("piano-2020.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // Alone they are no package: of each its hash is said.
        var alone = await Traguardo.Run("verify", folder.At("piano-2020.docx"));
        Assert.Equal(2, alone.Exit);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(folder.At("piano-2020.docx"), TestContext.Current.CancellationToken))), alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_is_no_folder_to_write_to()
    {
        var run = await Traguardo.Run("report", Traguardo.Sample, "-o", folder.At("relazione.zip"));

        Assert.Equal((2, "", $"{folder.At("relazione.zip")} è il nome di un file: --out vuole una cartella, i nomi dei file li dà il documento.\n"), (run.Exit, run.Output, run.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Personal_scorecards_are_frozen_where_the_method_publishes_them_or_the_document_is_of_one()
    {
        var reserved = Path.Combine(SampleFile.ReservedFolder, "cycle.json");
        await Traguardo.Run("report", Traguardo.Sample, "--template", "validazione", "--format", "open-data", "-o", folder.At("pubblicate"));
        await Traguardo.Run("report", reserved, "--template", "relazione", "--format", "open-data", "--out", folder.At("nessuna"));
        await Traguardo.Run("report", Traguardo.Sample, "--template", "scheda-individuale", "--card", "rs", "--format", "open-data", "--out", folder.At("una"));

        Assert.Equal(["ente", "sg", "rs", "st"], await Cards("pubblicate"));
        Assert.Equal(["ente"], await Cards("nessuna"));
        Assert.Equal(["ente", "rs"], await Cards("una"));
    }

    [Fact]
    public async Task A_cycle_of_the_database_is_frozen_with_the_head_of_its_audit_log_and_the_scorecards_that_are_published()
    {
        var data = folder.At("data");
        await Traguardo.Run("import", Traguardo.Sample, "--data", data);
        var made = await Traguardo.Run("report", "--database", "cciaa_pi/2020", "--data", data, "--template", "validazione", "--out", folder.Path);
        var verified = await Traguardo.Run("verify", folder.At("validazione-2020.zip"));
        var other = await Traguardo.Run("report", "--database", "cciaa_pi/2021", "--data", data, "--out", folder.Path);

        Assert.True(made.Exit == 0, made.Error);
        Assert.Matches("Impronta dell'ultima voce del registro: [0-9a-f]{64}\n", verified.Output);
        Assert.Contains("Punteggi ricalcolati: ente 94,9 · sg 99,6 · ", verified.Output, StringComparison.Ordinal);
        Assert.Equal((2, "Il ciclo cciaa_pi/2021 non è nella banca dati; ci sono: cciaa_pi/2020\n"), (other.Exit, other.Error));
    }

    [Fact]
    public async Task A_template_of_one_s_own_and_texts_elsewhere_are_taken()
    {
        var template = folder.Write("mio.json", (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "templates/relazione.json"), TestContext.Current.CancellationToken))
            .Replace("\"code\": \"relazione\"", "\"code\": \"mia\"", StringComparison.Ordinal));
        var run = await Traguardo.Run("report", Traguardo.Small, "--template", template, "--texts", folder.Path, "--format", "html", "--out", folder.Path);

        Assert.True(run.Exit == 0, run.Error);
        Assert.Single(Directory.GetFiles(folder.Path, "mia-*.html"));
    }

    [Fact]
    public async Task A_template_that_asks_for_what_there_is_not_makes_a_draft_alone()
    {
        var template = folder.Write("mio.json", (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "templates/validazione.json"), TestContext.Current.CancellationToken))
            .Replace("\"content\": [", "\"content\": [{\"text\": \"Vale {{entee.score}}.\"}, ", StringComparison.Ordinal));
        string[] words = ["report", Traguardo.Small, "--template", template, "--format", "html", "--out", folder.At("qui")];
        var refused = await Traguardo.Run(words);
        var draft = await Traguardo.Run([.. words, "--draft"]);

        Assert.Equal(2, refused.Exit);
        Assert.Contains(":1:6: «entee.score» non è il nome di un dato", refused.Error, StringComparison.Ordinal);
        Assert.True(draft.Exit == 0, draft.Error);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_written()
    {
        Directory.CreateDirectory(folder.At("relazione"));
        folder.Write("relazione/premessa.md", "Il risultato è {{ente.skore}}.");
        string[][] wrong =
        [
            ["--template", "altro"],
            ["--format", "odt"],
            ["--format", ","],
            ["--day", "16/06/2021"],
            ["--card", "ente"],
            ["--texts", "non-c-è"],
            ["--texts", folder.Path],
            ["--template", "samples/pisa-2020/cycle.json"],
        ];
        var runs = await Task.WhenAll(wrong.Select(async words => $"$ traguardo report {string.Join(' ', words).Replace(folder.Path, "DIR", StringComparison.Ordinal)}\n{await Traguardo.Run(["report", Traguardo.Sample, "--out", folder.At("qui"), .. words])}"));

        Assert.False(Directory.Exists(folder.At("qui")));
        ApprovedText.Check(string.Join("\n", runs), "Report.wrong");
    }

    [Fact]
    public async Task What_is_no_package_is_one_line()
    {
        using (var archive = ZipFile.Open(folder.At("altro.zip"), ZipArchiveMode.Create))
        {
            archive.CreateEntry("a.txt");
        }
        var runs = await Task.WhenAll(Traguardo.Run("verify", folder.At("altro.zip")), Traguardo.Run("verify", folder.Write("rotto.zip", "PK\u0003\u0004 rotto")));

        Assert.All(runs, run => Assert.Equal((2, "", 1), (run.Exit, run.Output, run.Error.Count(character => character == '\n'))));
    }

    private async Task<IEnumerable<string>> Cards(string place) =>
        (await File.ReadAllLinesAsync(folder.At($"{place}/open-data/cruscotti.csv"), TestContext.Current.CancellationToken)).Skip(1).Select(line => line.Split(',')[0]);
}
