using System.CommandLine;
using Traguardo.Core.Checks;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>score</c>: the scores of one cycle file or of many, for people or for programs.</summary>
public static class ScoreCommand
{
    public static Command Create()
    {
        var files = CycleOptions.Files();
        var json = CycleOptions.Json();
        var period = CycleOptions.Period();
        var command = new Command("score", CommandTexts.Score) { files, json, period };
        command.SetAction(words => Score(words.GetValue(files)!, words.GetValue(json), words.GetValue(period)));
        return command;
    }

    private static int Score(string[] files, bool json, Period period)
    {
        var exit = CommandLine.Done;
        var page = Page.OfStandardOutput();
        using var progress = ProgressBar.OnStandardError(files.Length);
        foreach (var file in files)
        {
            var answer = json ? Json(file, period) : Text(file, period, page);
            if (answer is null)
            {
                exit = CommandLine.Wrong;
            }
            else
            {
                Output.Write(answer);
            }
            progress.Step();
        }
        return exit;
    }

    private static byte[]? Text(string file, Period period, Page page) => CycleFile.Read(file) is { } cycle
        ? Output.Bytes(new ScoreText(cycle.Score(period), Figures.Current, page).Lines())
        : null;

    private static byte[]? Json(string file, Period period)
    {
        var cycle = CycleFile.Read(file);
        var context = ContextFile.Read(file);
        if (cycle is null || context is null)
        {
            return null;
        }
        var scored = cycle.Score(period);
        return ResultWriter.Write(scored, CycleChecks.Run(scored, context.Tables));
    }
}
