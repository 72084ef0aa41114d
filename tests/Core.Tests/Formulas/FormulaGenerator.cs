using System.Globalization;
using CsCheck;

namespace Traguardo.Core.Tests.Formulas;

/// <summary>A formula as a test makes it: how it is written, how tightly it binds, and what it gives over measures a, b and c.</summary>
/// <param name="Text">The formula as written.</param>
/// <param name="Binding">1 for sums, 2 for products, 3 for what needs no brackets.</param>
/// <param name="Result">The result; throws where there is none.</param>
internal sealed record Written(string Text, int Binding, Func<decimal[], decimal> Result);

/// <summary>
/// Formulas by chance, with their results worked out beside them by C#'s own operators: a second evaluator that shares
/// nothing with the first. Brackets are written only where precedence asks for them, so that precedence is tested.
/// </summary>
internal static class FormulaGenerator
{
    public static readonly string[] Measures = ["a", "b", "c"];

    /// <summary>Values from the everyday (0, 1, 0.25) to those that leave the range.</summary>
    public static readonly Gen<decimal> Value = Gen.OneOf(
        Gen.Int[-3, 3].Select(whole => (decimal)whole),
        Gen.Int[-100_000, 100_000].Select(cents => cents / 100m),
        Gen.Long[-999_999_999_999_999, 999_999_999_999_999].Select(large => (decimal)large));

    private static readonly Gen<Written> Number = Gen.OneOf(
        Gen.Int[0, 20].Select(whole => (decimal)whole),
        Gen.Int[0, 100_000].Select(cents => cents / 100m),
        Gen.Long[0, 1_000_000_000_000_000].Select(large => (decimal)large))
        .Select(number => new Written(number.ToString(CultureInfo.InvariantCulture), 3, _ => number));

    private static readonly Gen<Written> Measure =
        Gen.Int[0, 2].Select(index => new Written($"[{Measures[index]}]", 3, values => values[index]));

    private static readonly Gen<Written> Leaf = Gen.Frequency((1, Number), (2, Measure));

    public static readonly Gen<Written> Formula = Gen.Recursive<Written>((depth, inner) => depth >= 5
        ? Leaf
        : Gen.Frequency((2, Leaf), (1, inner.Select(Negated)), (4, Operation(inner)), (2, Call(inner)), (1, inner.Select(Bracketed)), (1, inner.Select(Spaced))));

    private static Gen<Written> Operation(Gen<Written> inner) =>
        Gen.Select(Gen.Char["+-*/"], inner, inner).Select((sign, left, right) =>
        {
            var binding = sign is '+' or '-' ? 1 : 2;
            return new Written($"{Within(left, binding)} {sign} {Within(right, binding + 1)}", binding, values =>
            {
                var (x, y) = (left.Result(values), right.Result(values));
                return sign switch { '+' => x + y, '-' => x - y, '*' => x * y, _ => x / y };
            });
        });

    private static Gen<Written> Call(Gen<Written> inner) =>
        Gen.Select(Gen.OneOf("sum", "avg", "Min", "MAX", "abs", "round"), inner.Array[1, 4], Gen.Int[0, 10]).Select((name, arguments, decimals) =>
        {
            var texts = arguments.Select(argument => argument.Text).ToList();
            return name switch
            {
                "abs" => new Written($"abs({texts[0]})", 3, values => Math.Abs(arguments[0].Result(values))),
                "round" => new Written($"round({texts[0]}, {decimals})", 3, values =>
                    decimal.Round(arguments[0].Result(values), decimals, MidpointRounding.AwayFromZero)),
                _ => new Written($"{name}({string.Join(", ", texts)})", 3, values =>
                {
                    var results = arguments.Select(argument => argument.Result(values)).ToList();
                    return name switch { "sum" => results.Sum(), "avg" => results.Sum() / results.Count, "Min" => results.Min(), _ => results.Max() };
                }),
            };
        });

    private static Written Negated(Written operand) => new("-" + Within(operand, 3), 3, values => -operand.Result(values));

    private static Written Bracketed(Written inner) => inner with { Text = $"({inner.Text})", Binding = 3 };

    private static Written Spaced(Written inner) => inner with { Text = $"  {inner.Text}\t\n" };

    private static string Within(Written operand, int binding) => operand.Binding < binding ? $"({operand.Text})" : operand.Text;
}
