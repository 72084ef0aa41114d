using System.Globalization;

namespace Traguardo.Core.Formulas;

/// <summary>A measure that a formula reads: <c>[699]</c>, or <c>[699, -1]</c> the same a year earlier.</summary>
/// <param name="Code">The measure's code.</param>
/// <param name="YearOffset">The year, counted from the year scored: from <see cref="Formula.EarliestYearOffset"/> to 0.</param>
/// <param name="Column">Where the formula first names it, counted from 1.</param>
public sealed record MeasureReference(string Code, int YearOffset, int Column)
{
    /// <summary>The reference as a formula writes it.</summary>
    public override string ToString() =>
        YearOffset == 0 ? $"[{Code}]" : string.Create(CultureInfo.InvariantCulture, $"[{Code}, {YearOffset}]");

    internal static (MeasureReference? Reference, FormulaFault? Fault) Read(FormulaPart part)
    {
        var inner = part.Text[1..^1];
        var comma = inner.IndexOf(',', StringComparison.Ordinal);
        var code = (comma < 0 ? inner : inner[..comma]).Trim();
        if (code.Length == 0)
        {
            return (null, new FormulaFault(part.Column, FormulaTexts.NoCode, FormulaTexts.NoCodeExpected));
        }

        if (comma < 0)
        {
            return (new MeasureReference(code, 0, part.Column), null);
        }

        var written = inner[(comma + 1)..];
        var years = written.Trim();
        return int.TryParse(years, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
            && offset is >= Formula.EarliestYearOffset and <= 0
            ? (new MeasureReference(code, offset, part.Column), null)
            : (null, new FormulaFault(
                part.Column + 1 + comma + 1 + (written.Length - written.TrimStart().Length),
                FormulaTexts.BadOffset.With(Shown.Of(years)),
                FormulaTexts.BadOffsetExpected.With(Formula.EarliestYearOffset)));
    }
}
