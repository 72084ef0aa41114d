using Microsoft.Extensions.Logging;
using Traguardo.Core.Exchange;
using Traguardo.Core.Freezing;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Web.Features.Documents;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

/// <summary>A PDF that cannot be made though its program is there is a fault: it is logged with what that program said, and no package holds without it.</summary>
public sealed class PdfFaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_its_program_said_is_logged_and_verifying_finds_it()
    {
        await using var whole = new PdfWriter();
        await using var faulty = new PdfWriter(new PdfOptions { Node = Complaining() });
        var snapshot = Snapshot();
        var log = new KeptLog();

        var made = await new DocumentMaker(DocumentFormats.Writer(faulty), faulty, new PdfHealth(), log).MakeAsync(snapshot, (_, _) => { }, Stop);
        var package = await DocumentFormats.Writer(whole).WriteAsync(FrozenDocument.Read(snapshot).Document!, cancel: Stop);
        var verification = await new PackageVerifier(DocumentFormats.Writer(faulty)).VerifyAsync(new MemoryStream(package.Content), cancel: Stop);

        Assert.NotNull(made.Missing);
        // The package says what it is without and why, and holds all the same.
        var draft = await new PackageVerifier(DocumentFormats.Writer(whole)).VerifyAsync(new MemoryStream(made.Package), cancel: Stop);
        Assert.Equal(["pdf"], draft.Manifest!.Missing.Select(missing => missing.Format));
        Assert.Equal(made.Missing, draft.Manifest.Missing[0].Why);
        Assert.Contains(draft.Notes, note => note.StartsWith("La bozza è senza PDF: ", StringComparison.Ordinal));
        Assert.Empty(draft.Findings);
        Assert.Contains("il compilatore non vuole", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.StartsWith("non si è potuto rifare: ", Assert.Single(verification.Findings).What, StringComparison.Ordinal);
    }

    // It says what it dislikes, and ends.
    private static string Complaining()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "node");
        File.WriteAllText(file, "#!/bin/sh\necho il compilatore non vuole >&2\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return file;
    }

    private static byte[] Snapshot() => new DocumentSnapshot
    {
        Template = System.Text.Encoding.UTF8.GetString(Repository.Bytes("templates/validazione.json")),
        Day = new DateOnly(2021, 6, 16),
        // A final document is not made at all without one of its formats.
        IsDraft = true,
        Cycle = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Compiled!.Cycle,
    }.Write();

    private sealed class KeptLog : ILogger<DocumentMaker>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");
    }
}
