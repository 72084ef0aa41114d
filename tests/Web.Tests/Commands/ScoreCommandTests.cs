using System.Text.Json;
using Traguardo.Core.Tests.Exchange;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

[OnAnyDatabase]
public sealed class ScoreCommandTests
{
    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task Scores_are_printed_as_the_approved_ones(string language) =>
        ApprovedText.Check((await Traguardo.Run("score", Traguardo.Small, "--lang", language)).ToString(), $"Score.{language}");

    [Fact]
    public async Task Part_of_a_year_is_scored_and_named()
    {
        var run = await Traguardo.Run("score", Traguardo.Small, "--period", "S1");

        Assert.StartsWith("Comune di Esempio · ciclo 2024, periodo S1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("50,0%", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_opens_with_the_answer_and_why()
    {
        var lines = (await Traguardo.Run("score", Traguardo.Sample)).Output.Split('\n');

        Assert.Contains("Cruscotto di Ente: 94,9 · Eccellente · ● raggiunto", lines);
        Assert.Contains("Il 94,9 perde 3,09 punti su D2.2, 1,56 su A4.6, 0,17 su A4.3 e 0,29 su altre 2 voci.", lines);
        Assert.Contains("Segretario generale: 99,6 · Eccellente · ● raggiunto", lines);
    }

    [Fact]
    public async Task A_result_is_one_line_of_JSON_and_nothing_else()
    {
        var run = await Traguardo.Run("score", Traguardo.Sample, "--json");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(run.Output.Length - 1, run.Output.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal("performance-result/1", JsonElement.Parse(run.Output).GetProperty("format").GetString());
    }

    [Fact]
    public async Task Several_files_give_one_result_a_line_in_their_order()
    {
        var run = await Traguardo.Run("score", Traguardo.Small, Traguardo.Sample, Traguardo.Small, "--json");

        var results = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line).GetProperty("administration").GetString());
        Assert.Equal(["c_x", "cciaa_pi", "c_x"], results);
        Assert.Equal((0, ""), (run.Exit, run.Error));
    }

    [Fact]
    public async Task A_bad_file_among_good_ones_is_told_and_the_good_ones_are_scored()
    {
        var run = await Traguardo.Run("score", Traguardo.Small, "nessuno.json", Traguardo.Small, "--json");

        Assert.Equal(2, run.Exit);
        Assert.Equal("nessuno.json: il file non c'è; atteso: un file performance-cycle/1\n", run.Error);
        Assert.Equal(2, run.Output.Count(character => character == '\n'));
    }

    [Fact]
    public async Task Findings_come_with_the_result_in_the_language_asked_for()
    {
        var italian = JsonElement.Parse((await Traguardo.Run("score", Traguardo.Sample, "--json")).Output).GetProperty("findings");
        var english = JsonElement.Parse((await Traguardo.Run("score", Traguardo.Sample, "--json", "--lang", "en")).Output).GetProperty("findings");

        Assert.Contains(italian.EnumerateArray(), finding => finding.GetProperty("message").GetString()!.Contains("233,57%", StringComparison.Ordinal));
        Assert.Contains(english.EnumerateArray(), finding => finding.GetProperty("message").GetString()!.Contains("233.57%", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Context_tables_can_be_named_for_one_cycle()
    {
        using var folder = new TemporaryFolder();
        var sound = folder.Write("altro.json", "{\"rows\": {\"a\": [1], \"b\": [1]}, \"years\": [2024], \"total\": [2]}");

        var beside = await Traguardo.Run("score", Traguardo.Small, "--json");
        var named = await Traguardo.Run("score", Traguardo.Small, "--json", "--context", sound);
        var ofTwo = await Traguardo.Run("score", Traguardo.Small, Traguardo.Sample, "--context", sound);

        Assert.Contains("context-totals", beside.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("context-totals", named.Output, StringComparison.Ordinal);
        Assert.Equal((2, "", "--context va con un ciclo solo."), (ofTwo.Exit, ofTwo.Output, ofTwo.Error.Split('\n')[0]));
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    public async Task Context_tables_that_cannot_be_read_are_told_in_whatever_form_the_answer_is(params string[] form)
    {
        using var folder = new TemporaryFolder();
        folder.Write("context.json", "{\"rows\": {\"a\": [1]}}");
        var file = folder.Write("comune.json", System.Text.Encoding.UTF8.GetString(Repository.Bytes(Traguardo.Small)));

        var run = await Traguardo.Run(["score", file, .. form]);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("context.json:1: $.columns: manca", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_early_is_no_fault()
    {
        using var process = Traguardo.Start(["score", .. Enumerable.Repeat(Traguardo.Sample, 50)]);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Fact]
    public async Task Results_fit_the_schema()
    {
        var schema = JsonSchemaSubset.Load(Repository.Bytes("schemas/performance-result-1.schema.json"));

        var run = await Traguardo.Run("score", Traguardo.Sample, Traguardo.Small, "--json");

        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => Assert.True(schema.Accepts(JsonElement.Parse(line))));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_quietly()
    {
        using var process = Traguardo.Start(["score", "/dev/stdin"]);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        using var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Waits.Longest);
        var error = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        Assert.Equal((130, ""), (process.ExitCode, error));
    }

    [Fact]
    public async Task A_title_cannot_move_the_cursor_of_a_terminal()
    {
        using var folder = new TemporaryFolder();
        var cycle = System.Text.Encoding.UTF8.GetString(Repository.Bytes(Traguardo.Small));
        var file = folder.Write("ostile.json", cycle.Replace("\"Utenti\"", "\"Utenti\\u001b[2J\\u202e\\nfalso\"", StringComparison.Ordinal));

        var run = await Traguardo.Run("score", file);

        Assert.Equal(0, run.Exit);
        Assert.Contains("Utenti [2J  falso", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }
}
