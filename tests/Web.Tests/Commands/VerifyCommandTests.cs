using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Traguardo.Core.Audit;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Packages;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>A log that is whole, one that is not, and what is no log: exit codes 0, 1 and 2, with no database anywhere.</summary>
[OnAnyDatabase]
public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task It_says_whether_a_log_is_whole_and_what_does_not_fit(string language)
    {
        var whole = Log(1_200);
        (string Name, string? Text)[] files =
        [
            ("registro.jsonl", whole),
            ("vuoto.jsonl", Log(0)),
            ("cambiato.jsonl", whole.Replace("\\\"value\\\":1100}", "\\\"value\\\":1101}", StringComparison.Ordinal)),
            ("prima.jsonl", whole.Replace("\"sequence\":1,", "\"sequence\":0,", StringComparison.Ordinal)),
            ("troncato.jsonl", whole[..^1_000]),
            ("altro.jsonl", "{\"format\":\"performance-cycle/1\"}\n"),
            ("niente.jsonl", ""),
            ("relazione.html", "<!DOCTYPE html>\n<html lang=\"it\"></html>"),
            ("relazione.pdf", "%PDF-1.7\n"),
            ("nessuno.jsonl", null),
        ];

        var runs = await Task.WhenAll(files.Select(async file =>
        {
            var path = file.Text is null ? folder.At(file.Name) : folder.Write(file.Name, file.Text);
            return $"$ traguardo verify {file.Name}\n{(await Traguardo.Run("verify", path, "--lang", language)).ToString().Replace(path, file.Name, StringComparison.Ordinal)}";
        }));

        ApprovedText.Check(string.Join("\n", runs), $"Verify.{language}");
    }

    [Theory]
    [InlineData("samples")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public async Task What_cannot_be_read_as_a_log_is_one_line(string file)
    {
        var run = await Traguardo.Run("verify", file);

        Assert.Equal((2, "", 1), (run.Exit, run.Output, run.Error.Count(character => character == '\n')));
    }

    [Fact]
    public async Task A_log_and_a_package_are_taken_from_a_pipe_as_from_a_file()
    {
        var made = await Traguardo.Run("report", Traguardo.Sample, "--template", "validazione", "--out", folder.Path);
        Assert.True(made.Exit == 0, made.Error);
        var package = folder.At("validazione-2020.zip");
        var log = folder.Write("registro.jsonl", Log(1_200));

        foreach (var file in new[] { package, log })
        {
            var piped = await Piped(file);
            Assert.Equal((await Traguardo.Run("verify", file)).ToString(), piped.ToString().Replace("/dev/stdin", file, StringComparison.Ordinal));
            Assert.Equal(0, piped.Exit);
        }
    }

    [Fact]
    public async Task A_package_is_looked_for_in_the_log_given_with_it()
    {
        await Traguardo.Run("report", Traguardo.Sample, "--template", "validazione", "--out", folder.Path);
        var package = folder.At("validazione-2020.zip");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(package, TestContext.Current.CancellationToken)));

        var known = await Traguardo.Run("verify", package, "--log", folder.Write("si.jsonl", Log(1, $$"""{"hash":"{{hash}}"}""")));
        var unknown = await Traguardo.Run("verify", package, "--log", folder.Write("no.jsonl", Log(1)));
        var none = await Traguardo.Run("verify", package, "--log", package);
        var ofLog = await Traguardo.Run("verify", folder.At("no.jsonl"), "--log", folder.At("si.jsonl"));

        Assert.Equal((0, ""), (known.Exit, known.Error));
        Assert.Contains("Nel registro, voce 2 del 03/04/2026 08:02:00 (UTC): è stato prodotto questo pacchetto.\n", known.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (unknown.Exit, unknown.Error));
        Assert.StartsWith("Il registro non conosce né questo pacchetto né i dati da cui è fatto.\n", unknown.Output, StringComparison.Ordinal);
        Assert.Equal((2, "", 1), (none.Exit, none.Output, none.Error.Count(character => character == '\n')));
        Assert.Equal((2, "", 1), (ofLog.Exit, ofLog.Output, ofLog.Error.Count(character => character == '\n')));
    }

    [Fact]
    public async Task Of_a_package_of_another_version_it_says_that_it_is_not_proved()
    {
        await Traguardo.Run("report", Traguardo.Sample, "--template", "validazione", "--out", folder.Path);
        var package = folder.At("validazione-2020.zip");
        using (var archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            using var content = archive.GetEntry(PackageManifest.Name)!.Open();
            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            content.SetLength(0);
            await content.WriteAsync((PackageManifest.Read(bytes)! with { Program = "0.0.9" }).Write(), TestContext.Current.CancellationToken);
        }

        var run = await Traguardo.Run("verify", package);

        Assert.Equal((3, ""), (run.Exit, run.Error));
        Assert.StartsWith("Il pacchetto validazione 2020 di cciaa_pi qui non è provato: lo ha scritto un'altra versione del programma.\n", run.Output, StringComparison.Ordinal);
    }

    private static async Task<Run> Piped(string file)
    {
        using var process = Traguardo.Start(["verify", "/dev/stdin"]);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await using (var content = File.OpenRead(file))
        {
            await content.CopyToAsync(process.StandardInput.BaseStream, TestContext.Current.CancellationToken);
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await error);
    }

    private static string Log(int count, string? produced = null)
    {
        AuditEntry? last = null;
        var lines = new StringBuilder();
        for (var i = 1; i <= count + (produced is null ? 0 : 1); i++)
        {
            last = AuditChain.Append(last, new AuditEntry
            {
                Administration = "cciaa_pi",
                At = new DateTimeOffset(2026, 4, 3, 8, 0, 0, TimeSpan.Zero).AddMinutes(i),
                Person = "p7",
                PersonName = "Anna Bianchi",
                From = "192.0.2.17",
                Action = i > count ? "document-produced" : "value-entered",
                Subject = "2026/measures/694/Q1",
                Is = i > count ? produced : $$"""{"value":{{i}}}""",
            });
            lines.Append(Encoding.UTF8.GetString(AuditLog.Line(last)));
        }
        return Encoding.UTF8.GetString(AuditLog.Head("cciaa_pi", last)) + lines;
    }
}
