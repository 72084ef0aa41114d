using System.Globalization;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>What a datum is of.</summary>
public enum DatumKind
{
    /// <summary>A measure that formulas read.</summary>
    Measure,

    /// <summary>An indicator without a formula: its value is recorded as it is.</summary>
    Indicator,
}

/// <summary>
/// Names one value to enter. Its text is stable, for addresses and logs: <c>misura/694/2020/Q1</c>, <c>indicatore/A1.2/2020</c>
/// for a whole year. A code may hold slashes: the text is read from both its ends, and needs no escaping of its own.
/// </summary>
/// <param name="Kind">Whether it is of a measure or of an indicator.</param>
/// <param name="Code">The code of the measure or indicator.</param>
/// <param name="Year">The year the value is of.</param>
/// <param name="Period">The part of the year, or the whole of it.</param>
public readonly record struct DatumKey(DatumKind Kind, string Code, int Year, Period Period)
{
    private const string MeasureMark = "misura/";
    private const string IndicatorMark = "indicatore/";

    /// <summary>The same datum a year earlier.</summary>
    public DatumKey YearBefore => this with { Year = Year - 1 };

    /// <summary>The datum of the period just before, which may be in the year before; a whole year's is the year before.</summary>
    public DatumKey Previous
    {
        get
        {
            var (year, period) = PeriodDays.Before(Year, Period);
            return this with { Year = year, Period = period };
        }
    }

    /// <summary>Reads the text of a key; false where it is none.</summary>
    public static bool TryParse(string? text, out DatumKey key)
    {
        key = default;
        var (kind, rest) = text switch
        {
            not null when text.StartsWith(MeasureMark, StringComparison.Ordinal) => (DatumKind.Measure, text[MeasureMark.Length..]),
            not null when text.StartsWith(IndicatorMark, StringComparison.Ordinal) => (DatumKind.Indicator, text[IndicatorMark.Length..]),
            _ => (default, ""),
        };
        var slash = rest.LastIndexOf('/');
        if (slash < 1 || slash == rest.Length - 1)
        {
            return false;
        }
        var period = Period.Year;
        if (Period.TryParse(rest[(slash + 1)..], out var part))
        {
            period = part;
            rest = rest[..slash];
            slash = rest.LastIndexOf('/');
        }
        if (slash < 1 || !int.TryParse(rest[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }
        key = new DatumKey(kind, rest[..slash], year, period);
        // One address for one datum: a year with a zero before it is another text, and not a key.
        return key.ToString() == text;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Kind == DatumKind.Measure ? MeasureMark : IndicatorMark)}{Code}/{Year}{(Period.IsYear ? "" : "/")}{Period.Code}");
}
