using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary><c>import</c> and <c>export</c>, on a data directory of the test's own.</summary>
[OnAnyDatabase]
public sealed class StoreCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_imported_is_exported_as_it_was()
    {
        var imported = await Import(Traguardo.Small, Traguardo.Sample);
        var exported = await Export("cciaa_pi", "2020");

        Assert.Equal((0, ""), (imported.Exit, imported.Error));
        Assert.Equal($"c_x 2024: importato da {Traguardo.Small}\ncciaa_pi 2020: importato da {Traguardo.Sample}\n", imported.Output);
        Assert.Equal(Written(Traguardo.Sample), exported.Output);
    }

    [Fact]
    public async Task A_cycle_that_is_there_is_replaced_only_where_that_is_said()
    {
        await StoreAsync(Traguardo.Small);

        var refused = await Import(Traguardo.Small);
        var replaced = await Import(Changed(Traguardo.Small), "--replace");
        var same = await Import(folder.At("cambiato.json"), "--replace");

        Assert.Equal((2, ""), (refused.Exit, refused.Output));
        Assert.StartsWith($"{Traguardo.Small}: il ciclo c_x 2024 è nella banca dati dal ", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("; per sostituirlo: --replace\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal($"c_x 2024: {folder.At("cambiato.json")} contiene gli stessi dati che ci sono già; niente è cambiato\n", same.Output);
        Assert.Equal($"c_x 2024: sostituito con {folder.At("cambiato.json")} (versione 2)\n", replaced.Output);
    }

    [Fact]
    public async Task Who_puts_a_file_in_the_place_of_a_published_cycle_is_told_what_becomes_of_it()
    {
        await StoreAsync(Traguardo.Sample);

        var replaced = await Import(Changed(Traguardo.Sample), "--replace");

        Assert.Equal(0, replaced.Exit);
        Assert.Contains($"cciaa_pi 2020: sostituito con {folder.At("cambiato.json")} (versione 2)\ncciaa_pi 2020: era pubblicato. ", replaced.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_puts_the_first_own_file_in_the_place_of_the_sample_is_told_what_becomes_of_it()
    {
        await StoreAsync(Traguardo.Sample, isSample: true);
        // Taken back, and read still as the edition that was.
        await StoreAsync(Traguardo.Sample, isSample: true, cycle => cycle with { Acts = [.. cycle.Acts, new PhaseAct(Phase.ReportApproved)] });

        var replaced = await Import(Traguardo.Sample, "--replace");

        Assert.Contains("cciaa_pi 2020: era il ciclo di esempio. ", replaced.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_file_keeps_all_of_them_out()
    {
        var run = await Import(Traguardo.Small, "nessuno.json");
        var exported = await Export("c_x", "2024");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Equal("nessuno.json: il file non c'è; atteso: un file performance-cycle/1\n", run.Error);
        Assert.Equal(new Run(2, "", $"In {folder.Path} non c'è una banca dati.\n"), exported);
    }

    [Fact]
    public async Task One_cycle_that_is_there_keeps_all_of_them_out()
    {
        await StoreAsync(Traguardo.Sample);

        var run = await Import(Traguardo.Small, Traguardo.Sample);

        Assert.Equal(2, run.Exit);
        Assert.Equal(new Run(2, "", "Il ciclo c_x 2024 non è nella banca dati; ci sono: cciaa_pi 2020\n"), await Export("c_x", "2024"));
    }

    [Fact]
    public async Task Two_files_of_the_same_cycle_are_refused()
    {
        var run = await Import(Traguardo.Small, Traguardo.Small);

        Assert.Equal(2, run.Exit);
        Assert.Equal($"{Traguardo.Small}: il ciclo c_x 2024 è già in {Traguardo.Small}; atteso: un file per ogni amministrazione e anno\n", run.Error);
    }

    [Fact]
    public async Task Export_writes_the_file_that_is_named()
    {
        await StoreAsync(Traguardo.Small);

        var run = await Export("c_x", "2024", "-o", folder.At("fuori.json"));

        var size = new FileInfo(folder.At("fuori.json")).Length.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("it-IT"));
        Assert.Equal(new Run(0, $"Scritto {folder.At("fuori.json")}: {size} byte\n", ""), run);
        Assert.Equal(Written(Traguardo.Small), await File.ReadAllTextAsync(folder.At("fuori.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_says_so_in_the_language_asked_for()
    {
        await StoreAsync(Traguardo.Small);
        var place = folder.At("assente/fuori.json");

        var italian = await Export("c_x", "2024", "-o", place);
        var english = await Export("c_x", "2024", "-o", place, "--lang", "en");

        Assert.Equal(new Run(2, "", $"{place} non si può scrivere (la cartella c’è? è permesso scriverci?): non è stato esportato nulla.\n"), italian);
        Assert.Equal(new Run(2, "", $"{place} cannot be written (is the folder there? may it be written to?): nothing was exported.\n"), english);
    }

    [Fact]
    public async Task A_scorecard_is_exported_as_a_table()
    {
        await StoreAsync(Traguardo.Small);

        var first = await Export("c_x", "2024", "--format", "csv");
        var named = await Export("c_x", "2024", "--format", "csv", "--scorecard", "dir", "--lang", "en");
        var unknown = await Export("c_x", "2024", "--format", "csv", "--scorecard", "dri");

        Assert.Contains("\r\nI1;", first.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nU1,", named.Output, StringComparison.Ordinal);
        Assert.Equal(new Run(2, "", "Il cruscotto dri non c'è; ci sono: ente, dir\n"), unknown);
    }

    [Fact]
    public async Task All_tables_are_exported_as_a_workbook()
    {
        await StoreAsync(Traguardo.Sample);

        var run = await Export("cciaa_pi", "2020", "--format", "xlsx", "-o", folder.At("pisa.xlsx"));

        Assert.Equal(0, run.Exit);
        Assert.StartsWith($"Scritto {folder.At("pisa.xlsx")}: ", run.Output, StringComparison.Ordinal);
        using var workbook = SpreadsheetDocument.Open(folder.At("pisa.xlsx"), isEditable: false);
        // Four scorecards, the programmes, the measures.
        Assert.Equal(6, workbook.WorkbookPart!.WorksheetParts.Count());
    }

    [Fact]
    public async Task A_database_that_is_none_is_one_line()
    {
        folder.Write("traguardo.db", new string('x', 5000));

        var run = await Import(Traguardo.Small);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.StartsWith("La banca dati non si può usare: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(character => character == '\n'));
    }

    // What is there before the command that a test is about.
    private async Task StoreAsync(string file, bool isSample = false, Func<Cycle, Cycle>? change = null)
    {
        await using var services = new ServiceCollection().AddTraguardoData(folder.Path).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services, TestContext.Current.CancellationToken);
        await services.GetRequiredService<CycleStore>().SaveAsync((change ?? (cycle => cycle))(CycleReader.Read(Repository.Bytes(file)).Cycle!), null, isSample, Origin.Program("", "Prova"), TestContext.Current.CancellationToken);
    }

    private string Changed(string file) =>
        folder.Write("cambiato.json", System.Text.Encoding.UTF8.GetString(CycleWriter.Write(CycleReader.Read(Repository.Bytes(file)).Cycle! with { Note = "Un'altra nota." })));

    private Task<Run> Import(params string[] words) => Traguardo.Run(["import", .. words, "--data", folder.Path]);

    private Task<Run> Export(params string[] words) => Traguardo.Run(["export", .. words, "--data", folder.Path]);

    private static string Written(string file) =>
        System.Text.Encoding.UTF8.GetString(CycleWriter.Write(CycleReader.Read(Repository.Bytes(file)).Cycle!));
}
