using System.CommandLine;
using Traguardo.Core.Checks;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>check</c>: what the checks find in a cycle; the answer is no where one of the findings is an error.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var file = CycleOptions.File();
        var context = CycleOptions.Context();
        var json = CycleOptions.Json();
        var period = CycleOptions.Period();
        var command = new Command("check", CommandTexts.Check) { file, context, json, period };
        command.SetAction(words => Check(words.GetValue(file)!, words.GetValue(context), words.GetValue(json), words.GetValue(period)));
        return command;
    }

    private static int Check(string file, string? contextFile, bool json, Period period)
    {
        var cycle = CycleFile.Read(file);
        var context = ContextFile.Read(file, contextFile);
        if (cycle is null || context is null)
        {
            return CommandLine.Wrong;
        }
        var scored = cycle.Score(period);
        var findings = CycleChecks.Run(scored, context.Tables);
        Output.Write(json
            ? FindingWriter.Write(scored, findings)
            : Output.Bytes(new FindingText(Page.OfStandardOutput()).Lines(findings)));
        return findings.Any(finding => finding.Severity == Severity.Error) ? CommandLine.No : CommandLine.Done;
    }
}
