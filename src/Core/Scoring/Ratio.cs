namespace Traguardo.Core.Scoring;

/// <summary>
/// The one division of scoring. A quotient keeps 18 decimals, so that weight × achievement stays exact in a decimal, sums do
/// not depend on their order, and 2/3 is the same number wherever it comes from.
/// </summary>
public static class Ratio
{
    /// <summary>Decimals kept of a quotient.</summary>
    public const int Decimals = 18;

    // Three fewer than are kept: what two or three levels of quotients lack comes to a few units of the last.
    private const int UncutDecimals = 15;

    /// <summary>No quotient is larger than this, either side of zero: a target a million times exceeded says no more than that.</summary>
    public const decimal Limit = 1_000_000m;

    /// <summary>The quotient, rounded half away from zero at <see cref="Decimals"/> and held within <see cref="Limit"/>.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static decimal Of(decimal dividend, decimal divisor)
    {
        if (Math.Abs(divisor) < 1 && Math.Abs(dividend) >= Limit * Math.Abs(divisor) && divisor != 0)
        {
            return Math.Sign(dividend) * Math.Sign(divisor) * Limit;
        }
        return Math.Clamp(Round(dividend / divisor), -Limit, Limit);
    }

    /// <summary>A sum in equal parts, as a mean is, whatever its size: it is in the unit of what was summed, and no comparison of two figures.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="count">How many parts, from 1.</param>
    public static decimal Each(decimal sum, int count) => Round(sum / count);

    /// <summary>
    /// What a number was before divisions cut it at their last decimal: 0.699999999999999999 is 0.7. Whatever is rounded, or held against a
    /// threshold, is this; sums and products go on with all decimals.
    /// </summary>
    public static decimal Uncut(decimal number) => decimal.Round(number, UncutDecimals, MidpointRounding.AwayFromZero);

    /// <summary>A number with no more than <see cref="Decimals"/>, rounded half away from zero.</summary>
    public static decimal Round(decimal number) =>
        number.Scale > Decimals ? decimal.Round(number, Decimals, MidpointRounding.AwayFromZero) : number;
}
