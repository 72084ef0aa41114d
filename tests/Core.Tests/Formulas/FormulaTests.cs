using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Xunit;

namespace Traguardo.Core.Tests.Formulas;

public sealed class FormulaTests
{
    [Fact]
    public void Code_and_year_are_referred_to_once_however_often_they_are_written()
    {
        var formula = Formula.Parse("[699] / [ 699 , -1 ] + [699]").Formula!;

        Assert.Equal([new MeasureReference("699", 0, 1), new MeasureReference("699", -1, 9)], formula.References);
        Assert.Equal(1.5m + 3, formula.Evaluate([Value.Of(3m), Value.Of(2m)]).Value?.Content);
    }

    [Fact]
    public void Inputs_are_given_for_each_reference_no_more_and_no_less()
    {
        var formula = Formula.Parse("[a] + [b]").Formula!;

        Assert.Throws<ArgumentException>("inputs", () => formula.Evaluate([Value.Of(1m)]));
        Assert.Throws<ArgumentException>("inputs", () => formula.Evaluate([Value.Of(1m), Value.Of(1m), Value.Of(1m)]));
        Assert.Throws<ArgumentException>("inputs", () => formula.KindOf([ValueKind.Number]));
        Assert.Throws<ArgumentNullException>("text", () => Formula.Parse(null!));
    }

    [Fact]
    public void A_page_can_put_values_in_the_place_of_codes()
    {
        var formula = Formula.Parse(" -sum([916], 2.50) * [2] / [916]").Formula!;
        string[] values = ["24,5", "5.000"];

        var shown = formula.Parts.Select(part => part.Kind == FormulaPartKind.Reference ? values[part.Reference] : part.Text);

        Assert.Equal(["-", "sum", "(", "24,5", ",", "2.50", ")", "*", "5.000", "/", "24,5"], shown);
        Assert.Equal(
            [FormulaPartKind.Operator, FormulaPartKind.Function, FormulaPartKind.Open, FormulaPartKind.Reference, FormulaPartKind.Comma, FormulaPartKind.Number, FormulaPartKind.Close],
            formula.Parts.Take(7).Select(part => part.Kind));
    }

    [Fact]
    public void The_tree_says_by_its_shape_what_binds_first()
    {
        var root = Formula.Parse("1 + -[a] * 2").Formula!.Root;

        Assert.Equal(
            new BinaryOperation('+', new NumberLiteral(1), new BinaryOperation('*', new Negation(new ReferenceExpression(0, 6)), new NumberLiteral(2))),
            root);
    }
}
