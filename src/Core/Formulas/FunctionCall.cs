using System.Collections.Immutable;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>A function of one or more arguments.</summary>
/// <param name="Function">Which.</param>
/// <param name="Arguments">What it is of; for a rounding to decimals the second is their number.</param>
public sealed record FunctionCall(FormulaFunction Function, ImmutableArray<Expression> Arguments) : Expression
{
    internal override decimal Evaluate(ref Evaluation evaluation)
    {
        var result = Arguments[0].Evaluate(ref evaluation);
        switch (Function)
        {
            case FormulaFunction.Abs:
                return Math.Abs(result);
            case FormulaFunction.Round:
                return Math.Round(result, Decimals, MidpointRounding.AwayFromZero);
        }

        foreach (var argument in Arguments.AsSpan(1..))
        {
            var next = argument.Evaluate(ref evaluation);
            result = Function switch
            {
                FormulaFunction.Min => Math.Min(result, next),
                FormulaFunction.Max => Math.Max(result, next),
                _ => result + next,
            };
        }

        return Function == FormulaFunction.Avg ? result / Arguments.Length : result;
    }

    internal override ValueKind Kind(ref KindCheck check)
    {
        foreach (var argument in Arguments)
        {
            check.RequireNumber(argument, argument.Kind(ref check));
        }

        return ValueKind.Number;
    }

    private int Decimals => Arguments.Length == 1 ? 0 : (int)((NumberLiteral)Arguments[1]).Number;
}
