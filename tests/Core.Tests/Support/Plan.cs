using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Xunit;

namespace Traguardo.Core.Tests.Support;

/// <summary>Small cycles, written in a line or two where a test needs one.</summary>
internal static class Plan
{
    public const int Year = 2020;

    /// <summary>A cycle with nothing in it.</summary>
    public static Cycle Empty => new()
    {
        Administration = new Administration { Code = "ente_prova", Name = "Ente di prova" },
        Year = Year,
        Method = new Method(),
    };

    /// <summary>A cycle of these scorecards, with an indicator of plain numbers, more being better, for each code that an item names.</summary>
    public static Cycle Of(params Node[] scorecards) => Empty with
    {
        Indicators = [.. scorecards.SelectMany(IndicatorsIn).Distinct().Select(code => Indicator(code))],
        Scorecards = [.. scorecards],
    };

    /// <summary>The same cycle with recorded values of its indicators.</summary>
    public static Cycle With(this Cycle cycle, params (string Indicator, decimal Value)[] values) => cycle with
    {
        IndicatorValues = [.. cycle.IndicatorValues, .. values.Select(value => Recorded(value.Indicator, Value.Of(value.Value)))],
    };

    public static Node Card(string code, params Entry[] children) => new() { Kind = NodeKind.Scorecard, Code = code, Title = code, Children = [.. children] };

    public static Node Objective(string code, decimal weight, params Entry[] children) =>
        new() { Kind = NodeKind.Objective, Code = code, Title = code, Weight = weight, Children = [.. children] };

    public static Item Item(string indicator, decimal weight, decimal? target = 1) =>
        new() { Indicator = indicator, Weight = weight, Target = target is { } promised ? Target.Of(promised) : null };

    public static Item Refer(string objective, decimal weight = 100, decimal? target = 1) =>
        new() { Objective = objective, Weight = weight, Target = target is { } promised ? Target.Of(promised) : null };

    public static Indicator Indicator(string code, Better better = Better.Higher, string? formula = null) =>
        new() { Code = code, Name = code, Better = better, Formula = formula };

    public static IndicatorValue Recorded(string indicator, Value? value, ValueState state = ValueState.Measured) =>
        new() { Indicator = indicator, Year = Year, Value = value, State = state };

    /// <summary>Compiles a cycle that must have no faults.</summary>
    public static CompiledCycle Compiled(this Cycle cycle)
    {
        var (compiled, faults) = CompiledCycle.Compile(cycle);
        Assert.Equal([], faults);
        return compiled!;
    }

    /// <summary>Scores a cycle that must have no faults.</summary>
    public static ScoredCycle Scored(this Cycle cycle) => cycle.Compiled().Score();

    private static IEnumerable<string> IndicatorsIn(Entry entry) => entry switch
    {
        Node node => node.Children.SelectMany(IndicatorsIn),
        Item { Indicator: { } indicator } => [indicator],
        _ => [],
    };
}
