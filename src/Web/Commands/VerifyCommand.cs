using System.CommandLine;
using System.Globalization;
using Traguardo.Core.Audit;
using Traguardo.Core.Display;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>verify</c>: whether an exported audit log is whole, with no database; the answer is no where anything in it does not fit.</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("AUDIT.jsonl") { Description = CommandTexts.VerifyFile };
        var command = new Command("verify", CommandTexts.Verify) { file };
        command.SetAction(words => Verify(words.GetValue(file)!));
        return command;
    }

    private static int Verify(string file)
    {
        if (InputFile.Use(file, AuditLog.Format, AuditVerifier.Verify) is not { } log)
        {
            return CommandLine.Wrong;
        }
        if (log.Administration is null)
        {
            Console.Error.WriteLine(log.Fault!.InWords(file));
            return CommandLine.Wrong;
        }
        Output.Write(Lines(log, file));
        return log.Fault is null ? CommandLine.Done : CommandLine.No;
    }

    private static IEnumerable<string> Lines(AuditVerification log, string file)
    {
        if (log.Fault is { } fault)
        {
            yield return fault.InWords(file);
            yield return string.Format(null, CommandTexts.VerifyUntilThere, Figures.Current.Number(log.Count));
        }
        else
        {
            yield return PlainText.Of(string.Format(null, CommandTexts.VerifyWhole, log.Administration));
            yield return string.Format(null, CommandTexts.VerifyCount, Figures.Current.Number(log.Count));
        }
        if (log is { First: { } first, Last: { } last })
        {
            yield return string.Format(null, CommandTexts.VerifyFromTo, Time(first), Time(last));
            yield return string.Format(null, CommandTexts.VerifyHead, log.Head);
        }
    }

    private static string Time(DateTimeOffset at) =>
        $"{Figures.Current.Date(DateOnly.FromDateTime(at.UtcDateTime))} {at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
}
