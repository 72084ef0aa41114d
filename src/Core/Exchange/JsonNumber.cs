using System.Globalization;

namespace Traguardo.Core.Exchange;

/// <summary>Which JSON numbers are taken: those that a decimal holds digit by digit, and that no plan exceeds.</summary>
internal static class JsonNumber
{
    public const int MaxDigits = 28;

    public const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Reads a number as it stands in a JSON text; false where it has too many digits or is too large.</summary>
    public static bool TryRead(ReadOnlySpan<byte> token, out decimal number)
    {
        number = 0;
        return Fits(token)
            && decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && Math.Abs(number) <= Limit;
    }

    // decimal.Parse rounds in silence what it cannot hold, so digits are counted first.
    private static bool Fits(ReadOnlySpan<byte> token)
    {
        var exponentAt = token.IndexOfAny((byte)'e', (byte)'E');
        var exponent = 0;
        if (exponentAt >= 0
            && !int.TryParse(token[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }
        var mantissa = exponentAt >= 0 ? token[..exponentAt] : token;
        var pointAt = mantissa.IndexOf((byte)'.');
        var decimals = pointAt < 0 ? 0 : mantissa.Length - pointAt - 1;
        var leading = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        var digits = leading < 0 ? 0 : mantissa.Length - leading - (pointAt > leading ? 1 : 0);
        return digits <= MaxDigits && Math.Abs((long)exponent) <= MaxDigits && decimals - exponent <= MaxDigits;
    }
}
