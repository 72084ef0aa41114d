using System.Buffers;
using System.CommandLine;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using Traguardo.Core.Audit;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Commands;

/// <summary>
/// <c>verify</c>: whether an exported audit log is whole, or a package of a document holds and, where a log is given with it, is known there;
/// with no database. Which of the two a file is its first bytes say. The answer is no where anything does not fit.
/// </summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = CommandTexts.VerifyFile };
        var log = new Option<string?>("--log") { Description = CommandTexts.VerifyLog, HelpName = "FILE" };
        var command = new Command("verify", CommandTexts.Verify) { file, log };
        command.SetAction((words, stop) => Verify(words.GetValue(file)!, words.GetValue(log), stop));
        return command;
    }

    // First bytes that say what a file is.
    private const int Telling = 4;
    private static readonly List<string> Documents = ["%PDF", "<!DO", "<HTM"];

    private static async Task<int> Verify(string file, string? log, CancellationToken stop)
    {
        switch (InputFile.Use(file, $"{AuditLog.Format}, {PackageManifest.Format}", Read))
        {
            case { Log: not null } when log is not null:
                await Console.Error.WriteLineAsync(PlainText.Of(string.Format(null, CommandTexts.VerifyLogOfLog, file)));
                return CommandLine.Wrong;
            case { Log: { } found }:
                return Tell(found, file);
            case { Other: { } hash }:
                await Console.Error.WriteLineAsync(PlainText.Of(string.Format(null, CommandTexts.VerifyOther, file, hash)));
                return CommandLine.Wrong;
            case { Package: { } package }:
                return await Tell(package, file, log, stop);
            default:
                return CommandLine.Wrong;
        }
    }

    // What comes through a pipe can be read once: the bytes that say what it is are looked at, and read with the others.
    private static Input Read(FileStream file)
    {
        var pipe = PipeReader.Create(file);
        var begin = pipe.ReadAtLeastAsync(Telling).AsTask().GetAwaiter().GetResult().Buffer;
        var first = begin.Slice(0, Math.Min(begin.Length, Telling)).ToArray();
        pipe.AdvanceTo(begin.Start);
        using var content = pipe.AsStream();
        if (first.AsSpan().StartsWith("PK"u8))
        {
            var bytes = Bounded(content);
            return IsOffice(bytes) ? new Input(null, null, Convert.ToHexStringLower(SHA256.HashData(bytes))) : new Input(null, bytes, null);
        }
        return Documents.Exists(begins => Ascii.EqualsIgnoreCase(first, begins)) ? new Input(null, null, Convert.ToHexStringLower(SHA256.HashData(content)))
            : new Input(AuditVerifier.Verify(content), null, null);
    }

    // A document or a workbook is an archive too, and names its parts in one of them.
    private static bool IsOffice(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            return archive.GetEntry("[Content_Types].xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // No more than it takes for the reader to refuse it.
    private static byte[] Bounded(Stream content)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[65_536];
        int count;
        while (bytes.Length <= PackageLimits.Usual.Bytes && (count = content.Read(chunk)) > 0)
        {
            bytes.Write(chunk, 0, count);
        }
        return bytes.ToArray();
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

    private static async Task<int> Tell(byte[] package, string file, string? log, CancellationToken stop)
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
        PackageInLog? known = null;
        if (log is not null)
        {
            known = InputFile.Use(log, AuditLog.Format, content => PackageInLog.Find(content, package, verification));
            if (known is not { Log.Administration: not null })
            {
                await Console.Error.WriteAsync(known is null ? "" : known.Log.Fault!.InWords(log) + Environment.NewLine);
                return CommandLine.Wrong;
            }
        }
        Output.Write([.. PackageText.Faults(known, verification, log), .. PackageText.Lines(verification), .. PackageText.Entries(known)]);
        return verification.Unproved is null && !verification.Holds || known is { Holds: false } ? CommandLine.No
            : verification.Holds ? CommandLine.Done
            : CommandLine.Unproved;
    }

    private sealed record Input(AuditVerification? Log, byte[]? Package, string? Other);
}
