using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>How long a bar is.</summary>
internal static class Share
{
    /// <summary>The longest of some numbers; 0 where there is none above zero.</summary>
    public static decimal Longest(IEnumerable<Drawn?> numbers) => numbers.Select(drawn => drawn?.Number ?? 0).DefaultIfEmpty().Max() is var most && most > 0 ? most : 0;

    /// <summary>The length of a number on a scale from 0 to <paramref name="most"/>: nothing of nothing, and what is not nothing can be seen.</summary>
    public static decimal Of(decimal number, decimal most, decimal length) =>
        number <= 0 || most <= 0 ? 0 : Math.Max(1, Math.Min(1, number / most) * length);
}
