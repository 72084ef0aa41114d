using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>A node of a formula's tree. Brackets are not nodes: the tree says by its shape what they bind.</summary>
public abstract record Expression
{
    internal abstract decimal Evaluate(ref Evaluation evaluation);

    internal abstract ValueKind Kind(ref KindCheck check);
}

/// <summary>A number written in the formula.</summary>
/// <param name="Number">Its value, between 0 and <see cref="Formula.MaxNumber"/>.</param>
public sealed record NumberLiteral(decimal Number) : Expression
{
    internal override decimal Evaluate(ref Evaluation evaluation) => Number;

    internal override ValueKind Kind(ref KindCheck check) => ValueKind.Number;
}

/// <summary>The value of a measure.</summary>
/// <param name="Index">Which of <see cref="Formula.References"/>.</param>
/// <param name="Column">Where it is written, counted from 1.</param>
public sealed record ReferenceExpression(int Index, int Column) : Expression
{
    internal override decimal Evaluate(ref Evaluation evaluation) => evaluation.Inputs[Index].Content;

    internal override ValueKind Kind(ref KindCheck check) => check.Inputs[Index];
}

/// <summary>Its operand with the sign changed.</summary>
/// <param name="Operand">What the minus is before.</param>
public sealed record Negation(Expression Operand) : Expression
{
    internal override decimal Evaluate(ref Evaluation evaluation) => -Operand.Evaluate(ref evaluation);

    internal override ValueKind Kind(ref KindCheck check) => check.RequireNumber(Operand, Operand.Kind(ref check));
}
