namespace Traguardo.Core.Measures;

/// <summary>How often a measure is read in a year.</summary>
public enum Frequency
{
    /// <summary>Once, for the whole year.</summary>
    Yearly,

    /// <summary>Each half of the year.</summary>
    HalfYearly,

    /// <summary>Each quarter.</summary>
    Quarterly,

    /// <summary>Each month.</summary>
    Monthly,
}

/// <summary>The periods that a frequency divides a year into.</summary>
public static class Frequencies
{
    private static readonly IReadOnlyList<Period> Year = [Period.Year];
    private static readonly IReadOnlyList<Period> Halves = [.. Enumerable.Range(1, 2).Select(i => Period.Parse($"S{i}"))];
    private static readonly IReadOnlyList<Period> Quarters = [.. Enumerable.Range(1, 4).Select(i => Period.Parse($"Q{i}"))];
    private static readonly IReadOnlyList<Period> Months = [.. Enumerable.Range(1, 12).Select(i => Period.Parse($"M{i:00}"))];

    /// <summary>Its periods, in the order of the year; the year itself where it is read once.</summary>
    public static IReadOnlyList<Period> Periods(this Frequency frequency) => frequency switch
    {
        Frequency.HalfYearly => Halves,
        Frequency.Quarterly => Quarters,
        Frequency.Monthly => Months,
        _ => Year,
    };
}
