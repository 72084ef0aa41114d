using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Planning;

/// <summary>What an indicator was in the years that are known.</summary>
internal static class PastActuals
{
    private const int FurthestBack = 10;

    /// <summary>The years with a value, from a year back, the last first.</summary>
    public static IEnumerable<(int Year, Value Actual)> Back(CompiledCycle cycle, CompiledIndicator indicator, int latest, Period period = default) =>
        from year in Enumerable.Range(0, FurthestBack).Select(back => latest - back)
        let actual = cycle.Read(indicator, year, period).Value
        where actual is not null
        select (year, actual.Value);
}
