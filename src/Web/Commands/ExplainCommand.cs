using System.CommandLine;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>explain</c>: why a figure is what it is, down to the base data.</summary>
public static class ExplainCommand
{
    public static Command Create()
    {
        var file = CycleOptions.File();
        var path = new Argument<string>("PATH") { Description = CommandTexts.ExplainPath };
        var json = CycleOptions.Json();
        var period = CycleOptions.Period();
        var command = new Command("explain", CommandTexts.Explain) { file, path, json, period };
        command.SetAction(words => Explain(words.GetValue(file)!, words.GetValue(path)!, words.GetValue(json), words.GetValue(period)));
        return command;
    }

    private static int Explain(string file, string path, bool json, Period period)
    {
        if (CycleFile.Read(file) is not { } cycle)
        {
            return CommandLine.Wrong;
        }
        var scored = cycle.Score(period);
        if (new Explainer(scored, Figures.Current).Explain(path) is not { } explanation)
        {
            Console.Error.WriteLine(Unknown(file, path, scored));
            return CommandLine.Wrong;
        }
        Output.Write(json
            ? ExplanationWriter.Write(scored, explanation)
            : Output.Bytes(new ExplanationText(scored.Cycle, Figures.Current, Page.OfStandardOutput()).Lines(explanation)));
        return CommandLine.Done;
    }

    private static string Unknown(string file, string path, ScoredCycle scored)
    {
        var near = NearPaths.Of(scored, path);
        return PlainText.Of(near.Count == 0
            ? string.Format(null, CommandTexts.PathUnknown, file, path, scored.Scorecards.Count == 0 ? "–" : scored.Scorecards[0].Path)
            : string.Format(null, CommandTexts.PathUnknownNear, file, path, string.Join(", ", near)));
    }
}
