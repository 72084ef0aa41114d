namespace Traguardo.Core.Cycles;

/// <summary>Why an input is refused: where, what is wrong, what was expected.</summary>
/// <param name="Path">Where, as a JSON path into <c>performance-cycle/1</c>: <c>$.scorecards[0].children[2].weight</c>.</param>
/// <param name="What">What is wrong, one line, without a full stop.</param>
/// <param name="Expected">What was expected, one line, without a full stop.</param>
public sealed record Fault(string Path, string What, string Expected)
{
    /// <summary>Line of the file, from 1; null where the input is no file.</summary>
    public int? Line { get; init; }

    /// <summary>Where in the formula and what is wrong there; null for a fault that is in no formula.</summary>
    public Formulas.FormulaFault? InFormula { get; init; }
}
