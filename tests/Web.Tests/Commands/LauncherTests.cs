using System.Diagnostics;
using System.Runtime.Versioning;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>
/// <c>./traguardo</c> as it stands, in a folder of its own with a compiler that only leaves traces: who builds when, and after whom.
/// With <c>flock</c> as Debian has it, and with Perl alone as macOS does.
/// </summary>
[UnsupportedOSPlatform("windows")]
[OnAnyDatabase]
public sealed class LauncherTests : IDisposable
{
    private const string Compiler = """
        #!/usr/bin/env bash
        root=$(dirname "$0")/..
        if [[ $1 != publish ]]; then echo "runs ${*:2}"; exit; fi
        mkdir "$root/one-builds" || touch "$root/two-built-at-once"
        echo >>"$root/builds"
        while [[ -e $root/keep-building ]]; do sleep 0.05; done
        sleep 0.2
        mkdir -p "$6"
        touch "$6/traguardo.dll"
        rmdir "$root/one-builds" || true
        """;

    private static readonly string[] Tools = ["bash", "cat", "dirname", "env", "find", "grep", "head", "mkdir", "mv", "perl", "rm", "rmdir", "sleep", "sort", "touch"];

    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("traguardo-launcher-");

    public LauncherTests()
    {
        patience.CancelAfter(Waits.Longest);
        root.CreateSubdirectory("src");
        root.CreateSubdirectory("samples");
        root.CreateSubdirectory("bin");
        Write("Directory.Build.props", "<Project />");
        Write("global.json", "{}");
        Write("traguardo", System.Text.Encoding.UTF8.GetString(Repository.Bytes("traguardo")));
        Write("bin/dotnet", Compiler);
        Write("bin/npm", "");
        foreach (var tool in Tools)
        {
            Link(tool);
        }
    }

    [Theory]
    [InlineData("flock")]
    [InlineData(null)]
    public async Task Of_many_that_start_at_once_after_one_that_was_broken_off_one_builds_and_all_run(string? flock)
    {
        Link(flock);
        Write("artifacts/build.unfinished", "");
        Write("artifacts/build/half", "");

        var said = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Said(Start($"word{i}"))));

        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"runs word{i}\n"), said);
        Assert.False(Exists("two-built-at-once"));
        Assert.Equal("\n", File.ReadAllText(Path.Combine(root.FullName, "builds")));
        Assert.False(Exists("artifacts/build/half") || Exists("artifacts/build.unfinished"));
    }

    [Theory]
    [InlineData("flock")]
    [InlineData(null)]
    public async Task One_that_was_killed_while_it_built_keeps_nobody_waiting(string? flock)
    {
        Link(flock);
        Write("keep-building", "");
        using var killed = Start("killed");
        await Until(() => Exists("one-builds"));
        killed.Kill();
        await killed.WaitForExitAsync(patience.Token);
        Directory.Delete(Path.Combine(root.FullName, "one-builds"));
        Write("artifacts/build/half", "");

        var next = Said(Start("next"));
        await Until(() => !Exists("artifacts/build/half"));
        File.Delete(Path.Combine(root.FullName, "keep-building"));

        Assert.Equal("runs next\n", await next);
    }

    [Fact]
    public async Task What_an_earlier_build_left_is_built_upon_and_without_a_change_nothing_is_built()
    {
        Link("flock");
        Write("artifacts/build/whole", "");

        Assert.Equal("runs once\n", await Said(Start("once")));
        Assert.Equal("runs twice\n", await Said(Start("twice")));

        Assert.True(Exists("artifacts/build/whole"));
        Assert.Equal("\n", File.ReadAllText(Path.Combine(root.FullName, "builds")));
    }

    public void Dispose()
    {
        patience.Dispose();
        root.Delete(recursive: true);
    }

    private Process Start(string word)
    {
        var start = new ProcessStartInfo(Path.Combine(root.FullName, "traguardo"), [word]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Path.Combine(root.FullName, "bin");
        return Process.Start(start)!;
    }

    private async Task Until(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task<string> Said(Process process)
    {
        using (process)
        {
            try
            {
                return await process.StandardOutput.ReadToEndAsync(patience.Token);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private bool Exists(string name) => Path.Exists(Path.Combine(root.FullName, name));

    private void Write(string name, string text)
    {
        var file = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Link(string? tool)
    {
        if (tool is not null)
        {
            var found = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(root.FullName, "bin", tool), found);
        }
    }
}
