using System.Text.RegularExpressions;
using Traguardo.Core.Formulas;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Formulas;

public sealed partial class FormulaExamplesTests
{
    [Theory, Examples("formulas")]
    public void Each_formula_gives_the_result_of_its_row(string text, string values, string result)
    {
        var (formula, fault) = Formula.Parse(text);
        Assert.Null(fault);

        var given = values.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(value => Assignment().Match(value).Groups)
            .ToDictionary(groups => groups["reference"].Value, groups => Cell.Value(groups["value"].Value));
        var inputs = formula!.References.Select(reference => given[reference.ToString()]).ToArray();

        var kind = formula.KindOf([.. inputs.Select(input => input.Kind)]);
        var outcome = formula.Evaluate(inputs);

        Assert.Null(kind.Fault);
        Assert.Equal(given.Count, inputs.Length);
        switch (result)
        {
            case "divide per zero":
                Assert.Equal(EvaluationFault.DivisionByZero, outcome.Fault);
                Assert.Null(outcome.Value);
                break;
            case "fuori scala":
                Assert.Equal(EvaluationFault.OutOfRange, outcome.Fault);
                Assert.Null(outcome.Value);
                break;
            default:
                Assert.Equal(Cell.Value(result), outcome.Value);
                Assert.Equal(kind.Kind, outcome.Value!.Value.Kind);
                break;
        }
    }

    [GeneratedRegex(@"^(?<reference>\[.+\]) = (?<value>\S+)$")]
    private static partial Regex Assignment();
}
