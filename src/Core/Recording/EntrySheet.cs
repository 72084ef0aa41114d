using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>One page of values to enter: those of one unit in one period.</summary>
/// <param name="Owner">Code of the unit, or a person in words; null for what the plan gives to nobody.</param>
/// <param name="Period">The part of the year.</param>
/// <param name="Data">Its rows, in the order planned; measures before indicators.</param>
public sealed record EntrySheet(string? Owner, Period Period, IReadOnlyList<Datum> Data)
{
    /// <summary>The rows that keep the period from being confirmed: no value, or a state without its reason.</summary>
    public IEnumerable<Datum> Missing => Data.Where(datum => datum.Lacks != Lack.Nothing);

    /// <summary>How many rows are complete.</summary>
    public int Complete => Data.Count(datum => datum.Lacks == Lack.Nothing);
}
