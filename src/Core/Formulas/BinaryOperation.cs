using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>Two operands and what is done with them.</summary>
/// <param name="Operator">One of <c>+ - * /</c>.</param>
/// <param name="Left">The operand before it.</param>
/// <param name="Right">The operand after it.</param>
public sealed record BinaryOperation(char Operator, Expression Left, Expression Right) : Expression
{
    internal override decimal Evaluate(ref Evaluation evaluation)
    {
        var left = Left.Evaluate(ref evaluation);
        var right = Right.Evaluate(ref evaluation);
        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => right == 0 ? evaluation.DividedByZero() : left / right,
        };
    }

    internal override ValueKind Kind(ref KindCheck check)
    {
        // Each operand is asked once: asking twice at every level would take forever on a long formula.
        var left = Left.Kind(ref check);
        var right = Right.Kind(ref check);

        // From the day due to the day done: two dates make a number of days, and nothing else.
        if (Operator == '-' && left == ValueKind.Date && right == ValueKind.Date)
        {
            return ValueKind.Number;
        }

        check.RequireNumber(Left, left);
        return check.RequireNumber(Right, right);
    }
}
