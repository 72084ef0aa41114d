using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>One check of kinds on its way down the tree: the kinds it reads, and the first fault met.</summary>
internal ref struct KindCheck(ReadOnlySpan<ValueKind> inputs, IReadOnlyList<MeasureReference> references)
{
    public readonly ReadOnlySpan<ValueKind> Inputs = inputs;

    public FormulaFault? Fault { get; private set; }

    /// <summary>Calculations take numbers. Only a reference can be anything else, so a fault is always at one.</summary>
    public ValueKind RequireNumber(Expression operand, ValueKind kind)
    {
        if (kind != ValueKind.Number && operand is ReferenceExpression reference)
        {
            var shown = Shown.Of(references[reference.Index].ToString());
            Fault ??= kind == ValueKind.Date
                ? new FormulaFault(reference.Column, FormulaTexts.IsDate.With(shown), FormulaTexts.IsDateExpected)
                : new FormulaFault(reference.Column, FormulaTexts.IsYesNo.With(shown), FormulaTexts.IsYesNoExpected);
        }

        return ValueKind.Number;
    }
}
