namespace Traguardo.Core.Formulas;

/// <summary>What reading a formula gave: one of the two is there, the other null.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Fault">The first thing that is wrong with the text.</param>
public sealed record FormulaParse(Formula? Formula, FormulaFault? Fault)
{
    internal static FormulaParse Failed(int column, string what, string expected) =>
        new(null, new FormulaFault(column, what, expected));
}
