namespace Traguardo.Core.Formulas;

/// <summary>Why a formula is refused.</summary>
/// <param name="Column">Where, counted from 1; one past the end where something is missing there.</param>
/// <param name="What">What is wrong: one line in the current language, without a full stop.</param>
/// <param name="Expected">What was expected: likewise.</param>
public sealed record FormulaFault(int Column, string What, string Expected);
