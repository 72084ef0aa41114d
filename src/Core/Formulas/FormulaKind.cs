using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>What a formula gives over inputs of some kinds: one of the two is there, the other null.</summary>
/// <param name="Kind">The kind of its result.</param>
/// <param name="Fault">The reference it cannot use, such as a date in a sum.</param>
public readonly record struct FormulaKind(ValueKind? Kind, FormulaFault? Fault);
