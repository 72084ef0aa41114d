using System.CommandLine;
using Traguardo.Core.Checks;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>score</c>: the scores of one cycle file or of many, for people or for programs.</summary>
public static class ScoreCommand
{
    public static Command Create()
    {
        var files = CycleOptions.Files();
        var context = CycleOptions.Context();
        var json = CycleOptions.Json();
        var period = CycleOptions.Period();
        var command = new Command("score", CommandTexts.Score) { files, context, json, period };
        context.GoesWithOne(files, command);
        command.SetAction(words => Score(words.GetValue(files)!, words.GetValue(context), words.GetValue(json), words.GetValue(period)));
        return command;
    }

    private static int Score(string[] files, string? context, bool json, Period period)
    {
        var exit = CommandLine.Done;
        var page = Page.OfStandardOutput();
        using var progress = ProgressBar.BesideOutput(files.Length);
        foreach (var file in files)
        {
            var cycle = CycleFile.Read(file);
            var tables = ContextFile.Read(file, context)?.Tables;
            if (cycle is null || tables is null)
            {
                exit = CommandLine.Wrong;
            }
            else
            {
                var scored = cycle.Score(period);
                Output.Write(json ? ResultWriter.Write(scored, CycleChecks.Run(scored, tables)) : Text(scored, page));
            }
            progress.Step();
        }
        return exit;
    }

    private static byte[] Text(ScoredCycle scored, Page page) => Output.Bytes(new ScoreText(scored, Figures.Current, page).Lines());
}
