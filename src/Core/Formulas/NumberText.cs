using System.Globalization;

namespace Traguardo.Core.Formulas;

/// <summary>Numbers as formulas write them: digits, and a point before the decimals where there are any.</summary>
internal static class NumberText
{
    // What a decimal holds without rounding, whatever the digits.
    private const int MaxDigits = 28;

    public static decimal Read(ReadOnlySpan<char> text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static FormulaFault? FaultIn(FormulaPart part)
    {
        var digits = part.Text.Count(char.IsAsciiDigit);
        if (part.Text[0] == '.' || part.Text[^1] == '.' || digits < part.Text.Length - 1)
        {
            return new FormulaFault(part.Column, FormulaTexts.BadNumber.With(Shown.Of(part.Text)), FormulaTexts.BadNumberExpected);
        }

        if (digits > MaxDigits)
        {
            return new FormulaFault(part.Column, FormulaTexts.TooManyDigits.With(digits), FormulaTexts.TooManyDigitsExpected.With(MaxDigits));
        }

        return Read(part.Text) <= Formula.MaxNumber
            ? null
            : new FormulaFault(part.Column, FormulaTexts.TooLarge.With(part.Text), FormulaTexts.TooLargeExpected.With(Formula.MaxNumber));
    }
}
