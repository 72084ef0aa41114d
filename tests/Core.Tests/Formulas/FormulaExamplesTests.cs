using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Formulas;

public sealed partial class FormulaExamplesTests
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    public static TheoryData<string, string, string> Examples =>
        [.. ExampleTable.Rows("formulas").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_formula_gives_the_result_of_its_row(string text, string values, string result)
    {
        var (formula, fault) = Formula.Parse(text);
        Assert.Null(fault);

        var given = values.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(value => Assignment().Match(value).Groups)
            .ToDictionary(groups => groups["reference"].Value, groups => Read(groups["value"].Value));
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
                Assert.Equal(Read(result), outcome.Value);
                Assert.Equal(kind.Kind, outcome.Value!.Value.Kind);
                break;
        }
    }

    private static Value Read(string text) => text switch
    {
        "sì" => Value.Of(true),
        "no" => Value.Of(false),
        _ when text.Contains('/') => Value.Of(DateOnly.ParseExact(text, "dd/MM/yyyy", Italian)),
        _ => Value.Of(decimal.Parse(text, Italian)),
    };

    [GeneratedRegex(@"^(?<reference>\[.+\]) = (?<value>\S+)$")]
    private static partial Regex Assignment();
}
