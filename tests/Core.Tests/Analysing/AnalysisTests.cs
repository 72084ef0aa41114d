using System.Globalization;
using Traguardo.Core.Analysing;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Analysing;

public sealed class AnalysisTests
{
    private const string Path = "ente/O";

    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it");

    private static readonly Dictionary<string, Phase> Phases = new()
    {
        ["ciclo in corso"] = Phase.UnderWay,
        ["misurazione finale"] = Phase.FinalMeasurement,
        ["validazione"] = Phase.Validation,
        ["ciclo pubblicato"] = Phase.Published,
    };

    [Theory, Examples("Asked")]
    public void When_an_objective_asks_for_an_analysis(string phase, string result, string threshold, string analysis, string state)
    {
        var asked = AskedAnalyses.Of(CompiledCycle.Compile(Of(Phases[phase], result == "manca" ? null : Percent(result), Percent(threshold), analysis)).OrThrow().Score());

        Assert.Equal(state, asked is [var one] ? Word(one.State) : "non chiesta");
    }

    [Theory, Examples("Refused")]
    public void What_is_taken_of_an_analysis_and_an_answer(string there, string what, string causes, string action, string answer)
    {
        var cycle = Of(Phase.Validation, 0.5m, 0.7m, there);
        PlanEdit edit = what == "scrivere"
            ? new WriteAnalysis(new Analysis { Objective = Path, Cause = DeviationCause.Internal, Causes = causes, Action = action })
            : new AnswerAnalysis(Path, causes, new DateOnly(2021, 3, 1));
        var edited = edit.Apply(cycle);

        Assert.Equal(answer, edited.Faults is [var fault] ? fault.What : "presa");
        if (edited.Compiled is { Cycle.Analyses: var analyses })
        {
            Assert.Equal(causes, what == "scrivere" ? Assert.Single(analyses).Causes : Assert.Single(analyses).Answer);
        }
    }

    [Fact]
    public void An_analysis_follows_its_objective_and_leaves_with_the_year()
    {
        var cycle = Of(Phase.Validation, 0.5m, 0.7m, "scritta");
        var moved = new ChangeNode(Path, ((Node)PlanTree.Find(cycle, Path)!.Value.Entry) with { Code = "P" }).Apply(cycle).Compiled!.Cycle;

        Assert.Equal("ente/P", Assert.Single(moved.Analyses).Objective);
        Assert.Empty(Core.Planning.NextYear.From(cycle).Cycle.Analyses);
        Assert.Empty(CycleView.Without(cycle with { Scorecards = [cycle.Scorecards[0] with { Code = "altro" }, cycle.Scorecards[0]] }, new HashSet<string> { "ente" }).Analyses);
    }

    private static decimal Percent(string text) => decimal.Parse(text.TrimEnd('%'), Italian) / 100;

    private static string Word(AnalysisState state) => state switch { AnalysisState.Asked => "chiesta", AnalysisState.Written => "scritta", _ => "con risposta" };

    private static Cycle Of(Phase phase, decimal? result, decimal threshold, string analysis) => new()
    {
        Administration = new Administration { Code = "ente_prova", Name = "Ente di prova" },
        Year = 2020,
        Method = new Method { AnalysisBelow = threshold },
        Indicators = [new Indicator { Code = "I", Name = "Indice", Better = Better.Higher }],
        IndicatorValues = result is { } value ? [new IndicatorValue { Indicator = "I", Year = 2020, Value = Value.Of(value) }] : [],
        Scorecards = [new Node { Kind = NodeKind.Scorecard, Code = "ente", Title = "Ente", Children = [new Node { Kind = NodeKind.Objective, Code = "O", Title = "O", Weight = 100, Children = [new Item { Indicator = "I", Weight = 100, Target = Target.Of(1) }] }] }],
        Analyses = analysis == "–" ? [] : [new Analysis { Objective = Path, Cause = DeviationCause.External, Causes = "Cause", Action = "Azione", Answer = analysis == "con risposta" ? "Risposta" : null }],
        Acts = [.. Enum.GetValues<Phase>().Where(step => step > Phase.Preparation && step <= phase).Select(step => new PhaseAct(step))],
    };
}
