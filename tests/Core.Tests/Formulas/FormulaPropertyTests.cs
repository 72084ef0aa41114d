using CsCheck;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Xunit;

namespace Traguardo.Core.Tests.Formulas;

public sealed class FormulaPropertyTests
{
    private static readonly Gen<string> NearlyFormulas = Gen.OneOf(
        Gen.OneOf("[a]", "[b, -1]", "[", "]", "(", ")", ",", "+", "-", "*", "/", "1", "0.5", "10", "sum", "round", "abs(", " ", "x", "%", "\n").Array[0, 20].Select(string.Concat),
        Gen.Select(FormulaGenerator.Formula, Gen.Int[0, 200], Gen.Char["()[],+-*/1.a "]).Select((formula, at, extra) =>
            formula.Text.Insert(at % (formula.Text.Length + 1), extra.ToString())),
        Gen.Select(FormulaGenerator.Formula, Gen.Int[0, 200]).Select((formula, at) => formula.Text.Remove(at % formula.Text.Length, 1)),
        Gen.String);

    [Fact]
    public void A_formula_gives_what_the_same_arithmetic_gives_in_CSharp() =>
        Gen.Select(FormulaGenerator.Formula, FormulaGenerator.Value.Array[3]).Sample((written, values) =>
        {
            if (written.Text.Length > Formula.MaxLength)
            {
                return;
            }

            var formula = Formula.Parse(written.Text).Formula;
            Assert.NotNull(formula);
            var inputs = formula.References.Select(reference => Value.Of(values[Array.IndexOf(FormulaGenerator.Measures, reference.Code)])).ToArray();

            var outcome = formula.Evaluate(inputs);

            Assert.Equal(Expected(written, values), outcome);
        });

    [Fact]
    public void Any_text_is_a_formula_or_has_a_fault_of_one_line_within_it() =>
        NearlyFormulas.Sample(text =>
        {
            var (formula, fault) = Formula.Parse(text);

            Assert.True(formula is null != fault is null);
            if (fault is not null)
            {
                Assert.InRange(fault.Column, 1, text.Length + 1);
                Assert.All([fault.What, fault.Expected], line => Assert.Matches("^[^\r\n]*[^\r\n.]$", line));
            }
        });

    [Fact]
    public void The_parts_of_a_formula_lie_in_its_text_where_they_say_with_only_blanks_between() =>
        NearlyFormulas.Where(text => Formula.Parse(text).Formula is not null).Sample(text =>
        {
            var formula = Formula.Parse(text).Formula!;
            var end = 0;
            foreach (var part in formula.Parts)
            {
                Assert.Equal("", text[end..(part.Column - 1)].Trim());
                Assert.Equal(part.Text, text.Substring(part.Column - 1, part.Text.Length));
                Assert.Equal(part.Kind == FormulaPartKind.Reference, part.Reference >= 0);
                end = part.Column - 1 + part.Text.Length;
            }

            Assert.Equal("", text[end..].Trim());
        });

    [Fact]
    public void A_formula_over_any_kinds_has_a_kind_or_a_fault_at_one_of_its_references() =>
        Gen.Select(FormulaGenerator.Formula, Gen.Enum<ValueKind>().Array[3]).Sample((written, kinds) =>
        {
            if (Formula.Parse(written.Text).Formula is not { } formula)
            {
                return;
            }

            var inputs = formula.References.Select(reference => kinds[Array.IndexOf(FormulaGenerator.Measures, reference.Code)]).ToArray();

            var kind = formula.KindOf(inputs);

            Assert.True(kind.Kind is null != kind.Fault is null);
            Assert.True(kind.Fault is null || formula.Parts.Any(part =>
                part.Column == kind.Fault.Column && part.Kind == FormulaPartKind.Reference && inputs[part.Reference] != ValueKind.Number));
            Assert.True(kind.Fault is not null || formula.Root is ReferenceExpression || kind.Kind == ValueKind.Number);
        });

    private static FormulaOutcome Expected(Written written, decimal[] values)
    {
        try
        {
            return FormulaOutcome.Of(Value.Of(written.Result(values)));
        }
        catch (DivideByZeroException)
        {
            return FormulaOutcome.Failed(EvaluationFault.DivisionByZero);
        }
        catch (OverflowException)
        {
            return FormulaOutcome.Failed(EvaluationFault.OutOfRange);
        }
    }
}
