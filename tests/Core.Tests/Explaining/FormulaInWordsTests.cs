using Traguardo.Core.Compiling;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Explaining;

/// <summary>A formula with its values in place reads as one calculates it.</summary>
public sealed class FormulaInWordsTests
{
    [Theory]
    [InlineData("[a] - [b]", "−5 − (−5)")]
    [InlineData("2 * [a]", "2 × (−5)")]
    [InlineData("-[a]", "−(−5)")]
    [InlineData("([a] + 1) / [b]", "(−5 + 1) / (−5)")]
    [InlineData("max([a], [b])", "max(−5; −5)")]
    public void A_value_below_zero_after_a_sign_stands_in_brackets(string formula, string expected)
    {
        using var _ = Language.Italian();
        var cycle = Plan.Empty with
        {
            Measures = [new Measure { Code = "a", Name = "A" }, new Measure { Code = "b", Name = "B" }],
            Indicators = [Plan.Indicator("X", formula: formula)],
            Scorecards = [Plan.Card("ente", Plan.Item("X", 1))],
        };
        var indicator = CompiledCycle.Compile(cycle).OrThrow().FindIndicator("X")!;

        Assert.Equal(expected, FormulaInWords.Values(indicator, Figures.Current, _ => Reading.Of(ValueState.Measured, Value.Of(-5)))!.Replace('-', '−'));
    }
}
