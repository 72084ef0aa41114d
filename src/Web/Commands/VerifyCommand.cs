using System.CommandLine;
using Traguardo.Core.Audit;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Commands;

/// <summary>
/// <c>verify</c>: whether an exported audit log is whole, or a package of a document holds, with no database; which of the two a file is
/// its first bytes say. The answer is no where anything does not fit.
/// </summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = CommandTexts.VerifyFile };
        var command = new Command("verify", CommandTexts.Verify) { file };
        command.SetAction((words, stop) => Verify(words.GetValue(file)!, stop));
        return command;
    }

    private static async Task<int> Verify(string file, CancellationToken stop)
    {
        var input = InputFile.Use(file, $"{AuditLog.Format}, {PackageManifest.Format}", Read);
        return input switch
        {
            { Log: { } log } => Tell(log, file),
            { Package: { } package } => await Tell(package, file, stop),
            _ => CommandLine.Wrong,
        };
    }

    private static Input Read(FileStream file)
    {
        Span<byte> begin = stackalloc byte[2];
        // A pipe can be read once: it is taken for a log, which is read line by line.
        if (!file.CanSeek || file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) < begin.Length || !begin.SequenceEqual("PK"u8))
        {
            file.Position = file.CanSeek ? 0 : file.Position;
            return new Input(AuditVerifier.Verify(file), null);
        }
        file.Position = 0;
        // One byte more than is taken, for the reader to refuse it by.
        var bytes = new byte[Math.Min(file.Length, PackageLimits.Usual.Bytes + 1L)];
        file.ReadExactly(bytes);
        return new Input(null, bytes);
    }

    private static int Tell(AuditVerification log, string file)
    {
        if (log.Administration is null)
        {
            Console.Error.WriteLine(log.Fault!.InWords(file));
            return CommandLine.Wrong;
        }
        Output.Write(AuditText.Lines(log, file));
        return log.Fault is null ? CommandLine.Done : CommandLine.No;
    }

    private static async Task<int> Tell(byte[] package, string file, CancellationToken stop)
    {
        await using var pdf = new PdfWriter();
        PackageVerification verification;
        using (var progress = new LateProgressBar())
        {
            verification = await new PackageVerifier(DocumentFormats.Writer(pdf)).VerifyAsync(new MemoryStream(package), progress: progress.Show, cancel: stop);
        }
        if (verification.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(PlainText.Of($"{file}: {refusal}"));
            return CommandLine.Wrong;
        }
        Output.Write(PackageText.Lines(verification));
        return verification.Holds ? CommandLine.Done : CommandLine.No;
    }

    private sealed record Input(AuditVerification? Log, byte[]? Package);
}
