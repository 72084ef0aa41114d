using Traguardo.Core.Cycles;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Compiling;

/// <summary>An indicator with its formula parsed and its measures resolved.</summary>
public sealed class CompiledIndicator
{
    /// <summary>The indicator as planned.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Its place among the indicators, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its formula; null where values are recorded as they are.</summary>
    public Formula? Formula { get; init; }

    /// <summary>What the formula reads, in the order of <see cref="Formulas.Formula.References"/>.</summary>
    public IReadOnlyList<FormulaInput> Inputs { get; init; } = [];

    /// <summary>Every item that uses it, over all scorecards.</summary>
    public IReadOnlyList<CompiledItem> UsedBy { get; internal set; } = [];
}

/// <summary>One thing a formula reads.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Series">The measure's place among the measures, from 0.</param>
/// <param name="YearOffset">0 the year scored, −1 the year before, and so on.</param>
public readonly record struct FormulaInput(Measure Measure, int Series, int YearOffset);
