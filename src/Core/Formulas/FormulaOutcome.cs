using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>What evaluating a formula gave.</summary>
public readonly record struct FormulaOutcome
{
    private FormulaOutcome(Value? value, EvaluationFault fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The result; null where there is a fault. A number is never beyond <see cref="Formula.MaxNumber"/>.</summary>
    public Value? Value { get; }

    /// <summary>Why there is no result.</summary>
    public EvaluationFault Fault { get; }

    internal static FormulaOutcome Of(Value value) => Math.Abs(value.Content) <= Formula.MaxNumber
        ? new FormulaOutcome(value, EvaluationFault.None)
        : Failed(EvaluationFault.OutOfRange);

    internal static FormulaOutcome Failed(EvaluationFault fault) => new(null, fault);
}
