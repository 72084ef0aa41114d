using System.Globalization;
using Traguardo.Core.Compiling;
using Traguardo.Core.Display;
using Traguardo.Core.Formulas;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>A formula as people read it: with the names of its measures, or with their values in place.</summary>
public static class FormulaInWords
{
    /// <summary>The formula with names: <c>Imprese coinvolte × 1.000 / Imprese attive</c>; null where the indicator has none.</summary>
    public static string? Names(CompiledIndicator indicator, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Write(indicator, figures, input => input.YearOffset switch
        {
            0 => input.Measure.Name,
            -1 => ExplainTexts.YearBefore.With(input.Measure.Name),
            _ => ExplainTexts.YearsBefore.With(input.Measure.Name, -input.YearOffset),
        });
    }

    /// <summary>The formula with values: <c>180 × 1.000 / 36.670</c>; null where the indicator has none.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="figures">How figures are shown.</param>
    /// <param name="read">What is known of each thing the formula reads.</param>
    public static string? Values(CompiledIndicator indicator, Figures figures, Func<FormulaInput, Reading> read)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Write(indicator, figures, input => read(input).Value is { } value ? figures.Datum(value, input.Measure.Unit) : "?");
    }

    /// <summary>A part that is no reference, as it is printed: × for *, blanks around an operator between two operands.</summary>
    /// <param name="parts">All the parts of the formula.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="figures">How figures are shown.</param>
    public static string Part(IReadOnlyList<FormulaPart> parts, int at, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(figures);
        var part = parts[at];
        return part.Kind switch
        {
            FormulaPartKind.Number => figures.Number(decimal.Parse(part.Text, CultureInfo.InvariantCulture)),
            FormulaPartKind.Operator when IsUnary(parts, at) => "−",
            FormulaPartKind.Operator => $" {Sign(part.Text)} ",
            FormulaPartKind.Comma => "; ",
            _ => part.Text,
        };
    }

    private static string? Write(CompiledIndicator indicator, Figures figures, Func<FormulaInput, string> input) =>
        indicator.Formula is not { } formula ? null : string.Concat(formula.Parts.Select((part, i) =>
            part.Kind == FormulaPartKind.Reference ? Operand(formula.Parts, i, input(indicator.Inputs[part.Reference])) : Part(formula.Parts, i, figures)));

    // Two signs in a row are not read: 180 − (−5).
    private static string Operand(IReadOnlyList<FormulaPart> parts, int at, string shown) =>
        at > 0 && parts[at - 1].Kind == FormulaPartKind.Operator && shown is ['−' or '-', ..] ? $"({shown})" : shown;

    private static string Sign(string operation) => operation switch
    {
        "*" => "×",
        "-" => "−",
        _ => operation,
    };

    private static bool IsUnary(IReadOnlyList<FormulaPart> parts, int at) =>
        parts[at].Text == "-" && (at == 0 || parts[at - 1].Kind is FormulaPartKind.Operator or FormulaPartKind.Open or FormulaPartKind.Comma);
}
