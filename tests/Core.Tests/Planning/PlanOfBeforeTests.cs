using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

/// <summary>No value is lost on the way back to a plan of before.</summary>
public sealed class PlanOfBeforeTests
{
    [Fact]
    public void What_has_values_stays_though_the_plan_of_then_had_none_of_it()
    {
        var then = Plan.Of(Plan.Card("ente", Plan.Item("A", 100))).With(("A", 1));
        var now = Plan.Of(Plan.Card("ente", Plan.Item("A", 50), Plan.Item("B", 50))).With(("A", 7), ("B", 8)) with
        {
            Measures = [new Measure { Code = "m", Name = "M" }, new Measure { Code = "vuota", Name = "Vuota" }],
            Values = [new MeasureValue { Measure = "m", Year = Plan.Year, Value = Value.Of(3m) }],
        };

        var back = PlanOfBefore.Of(now, then).Cycle;

        Assert.NotNull(CompiledCycle.Compile(back).Compiled);
        Assert.Equal(["A", "B"], back.Indicators.Select(indicator => indicator.Code));
        Assert.Equal([7m, 8m], back.IndicatorValues.Select(value => value.Value!.Value.Content));
        Assert.Equal(["m"], back.Measures.Select(measure => measure.Code));
        Assert.Single(back.Values);
        Assert.Single(back.Scorecards[0].Children);
    }
}
