using System.Text;
using Traguardo.Core.Audit;
using Traguardo.Core.Tests.Support;
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

    private static string Log(int count)
    {
        AuditEntry? last = null;
        var lines = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            last = AuditChain.Append(last, new AuditEntry
            {
                Administration = "cciaa_pi",
                At = new DateTimeOffset(2026, 4, 3, 8, 0, 0, TimeSpan.Zero).AddMinutes(i),
                Person = "p7",
                PersonName = "Anna Bianchi",
                From = "192.0.2.17",
                Action = "value-entered",
                Subject = "2026/measures/694/Q1",
                Is = $$"""{"value":{{i}}}""",
            });
            lines.Append(Encoding.UTF8.GetString(AuditLog.Line(last)));
        }
        return Encoding.UTF8.GetString(AuditLog.Head("cciaa_pi", last)) + lines;
    }
}
