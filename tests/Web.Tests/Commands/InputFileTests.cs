using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>Files that are no cycles: one line a fault, never a stack trace, in bounded time and memory.</summary>
[OnAnyDatabase]
public sealed class InputFileTests
{
    [Fact]
    public async Task A_file_that_is_not_there_a_directory_an_empty_file() => Assert.Equal(
        """
        nessuno.json: il file non c'è; atteso: un file performance-cycle/1
        samples: è una cartella; atteso: un file performance-cycle/1
        /dev/null: il file è vuoto; atteso: un file performance-cycle/1

        """,
        (await Traguardo.Run("score", "nessuno.json", "samples", "/dev/null")).Error);

    [Fact]
    public async Task Every_fault_of_a_file_has_its_line_and_path()
    {
        using var folder = new TemporaryFolder();
        var cycle = System.Text.Encoding.UTF8.GetString(Repository.Bytes(Traguardo.Small));
        var file = folder.Write("errato.json", cycle
            .Replace("\"[1] / [2]\"", "\"[1] / [9]\"", StringComparison.Ordinal)
            .Replace("\"weight\": 60", "\"weight\": -60", StringComparison.Ordinal));

        var run = await Traguardo.Run("score", file, "--json");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        ApprovedText.Check(run.Error.Replace(file, "errato.json", StringComparison.Ordinal), "BadCycle");
    }

    [Theory]
    [InlineData("score")]
    [InlineData("check")]
    public async Task A_file_of_200_megabytes_is_refused_unread(string command)
    {
        using var folder = new TemporaryFolder();
        using (var large = File.Create(folder.At("grande.json")))
        {
            large.SetLength(200_000_000);
        }

        var run = await Traguardo.Run(command, folder.At("grande.json"));

        Assert.Equal(2, run.Exit);
        Assert.EndsWith("grande.json: $: il file è di 200 MB; atteso: al massimo 20 MB\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_end_is_refused()
    {
        var run = await Traguardo.Run("score", "/dev/zero");

        Assert.Equal(2, run.Exit);
        Assert.StartsWith("/dev/zero: $: il file è di ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_and_a_hundred_thousand_brackets_are_one_line()
    {
        using var folder = new TemporaryFolder();
        var utf16 = folder.Write("utf16.json", System.Text.Encoding.Unicode.GetBytes("{\"format\": \"performance-cycle/1\"}"));
        var deep = folder.Write("profondo.json", new string('[', 100_000));

        var run = await Traguardo.Run("score", utf16, deep);

        Assert.Equal(2, run.Exit);
        Assert.Equal(2, run.Error.Count(character => character == '\n'));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_one_line()
    {
        var run = await Shell($"dotnet {AppContext.BaseDirectory}traguardo.dll score {Traguardo.Small} >/dev/full");

        Assert.Equal(2, run.Exit);
        Assert.StartsWith("Lettura o scrittura non riuscita: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(character => character == '\n'));
    }

    private static async Task<Run> Shell(string script)
    {
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", script])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, "", error);
    }
}
