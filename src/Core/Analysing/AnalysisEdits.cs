using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Analysing;

/// <summary>Writes the analysis of an objective, or writes it again until the OIV has answered.</summary>
/// <param name="Analysis">The analysis; what it says of an answer is not looked at.</param>
public sealed record WriteAnalysis(Analysis Analysis) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        var path = Analysis.Objective;
        if (CompiledCycle.Compile(cycle).Compiled?.Score().Find(path) is not Scoring.ScoredNode objective)
        {
            return Refusals.NotThere(cycle, path, path);
        }
        var index = cycle.Analyses.FindIndex(analysis => analysis.Objective == path);
        if (index < 0 && !AskedAnalyses.IsAsked(cycle, objective))
        {
            return Refusals.Of(cycle, path, null, AnalysingTexts.NotAsked, AnalysingTexts.NotAskedExpected);
        }
        if (index >= 0 && cycle.Analyses[index].Answer is not null)
        {
            return Refusals.Of(cycle, path, null, AnalysingTexts.AlreadyAnswered, AnalysingTexts.AlreadyAnsweredExpected);
        }
        EditFault[] lacks =
        [
            .. Lacking.Text(path, "causes", Analysis.Causes, AnalysingTexts.NoCauses),
            .. Lacking.Text(path, "action", Analysis.Action, AnalysingTexts.NoAction),
        ];
        if (lacks.Length > 0)
        {
            return Planning.Edits.Draft.Refused(cycle, lacks);
        }
        var written = Analysis with { Answer = null, AnsweredOn = null };
        List<Analysis> all = [.. cycle.Analyses];
        if (index < 0)
        {
            all.Add(written);
        }
        else
        {
            all[index] = written with { Extra = all[index].Extra };
        }
        return new Draft(cycle with { Analyses = all }, path);
    }
}

/// <summary>The OIV answers an analysis. It may answer again.</summary>
/// <param name="Objective">Path of the objective.</param>
/// <param name="Answer">What it says.</param>
/// <param name="On">The day.</param>
public sealed record AnswerAnalysis(string Objective, string Answer, DateOnly On) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        var index = cycle.Analyses.FindIndex(analysis => analysis.Objective == Objective);
        if (index < 0)
        {
            return Refusals.Of(cycle, Objective, null, AnalysingTexts.NothingToAnswer, AnalysingTexts.NothingToAnswerExpected);
        }
        EditFault[] lacks = [.. Lacking.Text(Objective, "answer", Answer, AnalysingTexts.NoAnswer)];
        if (lacks.Length > 0)
        {
            return Planning.Edits.Draft.Refused(cycle, lacks);
        }
        List<Analysis> all = [.. cycle.Analyses];
        all[index] = all[index] with { Answer = Answer, AnsweredOn = On };
        return new Draft(cycle with { Analyses = all }, Objective);
    }
}

internal static class Lacking
{
    public static IEnumerable<EditFault> Text(string address, string field, string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new EditFault(address, field, what, AnalysingTexts.WordsExpected);
        }
    }
}
