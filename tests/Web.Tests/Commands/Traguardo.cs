using System.Diagnostics;
using System.Text;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>What a run of the program gave.</summary>
public sealed record Run(int Exit, string Output, string Error)
{
    /// <summary>All of it as a test approves it.</summary>
    public override string ToString() => $"{Output}{(Error.Length > 0 ? "--- errori\n" + Error : "")}--- esce con {Exit}\n";
}

/// <summary>The built program, started as anyone would start it, at the repository's root.</summary>
public static class Traguardo
{
    public const string Sample = "samples/pisa-2020/cycle.json";
    public const string Small = "tests/Web.Tests/Commands/Files/comune.json";

    public static Task<Run> Run(params string[] words) => Run(words, environment: null);

    public static async Task<Run> Run(string[] words, Dictionary<string, string>? environment)
    {
        using var process = Start(words, environment);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Waits.Longest);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new Run(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public static Process Start(string[] words, Dictionary<string, string>? environment = null)
    {
        // Where the tests run in the background, Ctrl+C would be ignored by all that they start.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "traguardo.dll"), .. words])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }
}
