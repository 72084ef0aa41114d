namespace Traguardo.Core.Formulas;

/// <summary>Why a formula has no result over some values.</summary>
public enum EvaluationFault
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>It divides by zero.</summary>
    DivisionByZero,

    /// <summary>The result is beyond <see cref="Formula.MaxNumber"/>, or a step of it beyond what a decimal holds.</summary>
    OutOfRange,
}
