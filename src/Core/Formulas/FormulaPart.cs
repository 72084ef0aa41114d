namespace Traguardo.Core.Formulas;

/// <summary>A part of a formula as written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The part as written: <c>1000</c>, <c>[699, -1]</c>, <c>*</c>, <c>(</c>, <c>sum</c>.</param>
/// <param name="Column">Where it begins, counted from 1.</param>
/// <param name="Reference">For a reference, its place in <see cref="Formula.References"/>; else -1.</param>
public readonly record struct FormulaPart(FormulaPartKind Kind, string Text, int Column, int Reference = -1);
