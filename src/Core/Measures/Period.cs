using System.Globalization;

namespace Traguardo.Core.Measures;

/// <summary>
/// A part of a year, or the whole of it: <c>""</c> the year, <c>S1</c>–<c>S2</c> a half, <c>Q1</c>–<c>Q4</c> a quarter,
/// <c>M01</c>–<c>M12</c> a month. The default value is the whole year.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    private readonly string? code;

    private Period(string code) => this.code = code;

    /// <summary>The whole year.</summary>
    public static Period Year => default;

    /// <summary>The code as written in files; empty for the whole year.</summary>
    public string Code => code ?? "";

    /// <summary>True for the whole year.</summary>
    public bool IsYear => Code.Length == 0;

    /// <summary>Reads a code; false where it is none of those above.</summary>
    public static bool TryParse(string text, out Period period)
    {
        ArgumentNullException.ThrowIfNull(text);
        period = text.Length == 0 ? default : new Period(text);
        return text.Length == 0 || text[0] switch
        {
            'S' => text.Length == 2 && text[1] is '1' or '2',
            'Q' => text.Length == 2 && text[1] is >= '1' and <= '4',
            'M' => text.Length == 3
                && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
                && month is >= 1 and <= 12,
            _ => false,
        };
    }

    /// <summary>The period with this code.</summary>
    /// <exception cref="FormatException">The code is none of those above.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is no period.");

    /// <inheritdoc/>
    public int CompareTo(Period other) => string.CompareOrdinal(Code, other.Code);

    /// <inheritdoc/>
    public override string ToString() => Code;

#pragma warning disable CS1591 // comparison by code, as CompareTo
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
