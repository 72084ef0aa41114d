using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>One evaluation on its way down the tree: the values it reads, and the first fault met.</summary>
internal ref struct Evaluation(ReadOnlySpan<Value> inputs)
{
    public readonly ReadOnlySpan<Value> Inputs = inputs;

    public EvaluationFault Fault { get; private set; }

    // A measure that is zero this year is an everyday case, too frequent for an exception; the number given is never shown.
    public decimal DividedByZero()
    {
        Fault = EvaluationFault.DivisionByZero;
        return 0;
    }
}
