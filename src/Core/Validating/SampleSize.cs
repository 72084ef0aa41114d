using System.Globalization;

namespace Traguardo.Core.Validating;

/// <summary>How many values a sample has: a number of them, or a part of all of them.</summary>
/// <param name="Count">The number asked for; null where a part is.</param>
/// <param name="Percent">The part, more than 0 and at most 100; null where a number is asked for.</param>
public readonly record struct SampleSize(int? Count, decimal? Percent)
{
    /// <summary>Reads <c>12</c>, <c>10%</c>, <c>7,5 %</c>; false for anything else, and for none at all.</summary>
    public static bool TryParse(string? text, out SampleSize size)
    {
        size = default;
        var trimmed = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (trimmed.EndsWith('%'))
        {
            if (decimal.TryParse(trimmed[..^1].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100)
            {
                size = new SampleSize(null, percent);
            }
        }
        else if (int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            size = new SampleSize(count, null);
        }
        return size != default;
    }

    /// <summary>How many of so many are drawn: never more than there are, and of a part of them the next whole number.</summary>
    /// <param name="population">How many there are.</param>
    public int Of(int population) => Math.Min(population, Count ?? (int)Math.Ceiling(population * (Percent ?? 0) / 100));

    /// <summary>As it is read again: <c>12</c>, <c>7.5%</c>.</summary>
    public override string ToString() => Count is { } count
        ? count.ToString(CultureInfo.InvariantCulture)
        : (Percent ?? 0).ToString("0.############################", CultureInfo.InvariantCulture) + "%";
}
