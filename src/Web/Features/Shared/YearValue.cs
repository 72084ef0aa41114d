using Traguardo.Core.Compiling;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Shared;

/// <summary>
/// What is known of a year: by the cycle at hand where it knows, otherwise by an earlier cycle of the same administration, which
/// reads it by its own formula.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value; null where no cycle knows it.</param>
/// <param name="Shown">The value as the cycle that knows it shows it; «–» where none does.</param>
/// <param name="Unit">The unit it is in.</param>
/// <param name="From">The year of the other cycle that knows it; null for the cycle at hand.</param>
/// <param name="HasOwnFormula">Whether that cycle computes it by another formula.</param>
public sealed record YearValue(int Year, Value? Value, string Shown, UnitOfMeasure Unit, int? From = null, bool HasOwnFormula = false)
{
    /// <summary>An indicator in a year.</summary>
    public static YearValue Of(string code, int year, LoadedCycle own, IEnumerable<LoadedCycle> earlier, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(figures);
        var indicator = own.Compiled.FindIndicator(code)!.Indicator;
        foreach (var (cycle, compiled) in Sources(year, own, earlier).Select(cycle => (cycle, cycle.Compiled.FindIndicator(code))))
        {
            if (compiled is not null && cycle.Compiled.Read(compiled, year).Value is { } value)
            {
                var (unit, decimals) = (compiled.Indicator.Unit, compiled.Indicator.Decimals);
                return new(year, value, figures.WithUnit(value, unit, decimals), unit, FromOf(cycle, own), compiled.Indicator.Formula != indicator.Formula);
            }
        }
        return new(year, null, "–", indicator.Unit);
    }

    /// <summary>A measure in a year.</summary>
    public static YearValue Of(Measure measure, int year, LoadedCycle own, IEnumerable<LoadedCycle> earlier, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(figures);
        foreach (var (cycle, known) in Sources(year, own, earlier).Select(cycle => (cycle, cycle.Cycle.Measures.Find(one => one.Code == measure.Code))))
        {
            if (known is not null && cycle.Compiled.Read(known, year).Value is { } value)
            {
                return new(year, value, figures.Datum(value, known.Unit), known.Unit, FromOf(cycle, own));
            }
        }
        return new(year, null, "–", measure.Unit);
    }

    /// <summary>The cycle at hand, then the cycle of that year, then the others, the newest first.</summary>
    public static IEnumerable<LoadedCycle> Sources(int year, LoadedCycle own, IEnumerable<LoadedCycle> earlier) =>
        earlier.OrderByDescending(cycle => cycle.Summary.Year == year).ThenByDescending(cycle => cycle.Summary.Year).Prepend(own);

    /// <summary>Years in which an indicator, or something that its formula reads, has a value in a cycle; and the cycle's own.</summary>
    public static IEnumerable<int> YearsOf(CompiledIndicator indicator, LoadedCycle loaded)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(loaded);
        var codes = indicator.Inputs.Select(input => input.Measure.Code).ToHashSet();
        var recorded = indicator.Formula is null
            ? loaded.Cycle.IndicatorValues.Where(value => value.Indicator == indicator.Indicator.Code && value.Period.IsYear).Select(value => value.Year)
            : loaded.Cycle.Values.Where(value => codes.Contains(value.Measure) && value.Period.IsYear).Select(value => value.Year);
        return recorded.Append(loaded.Cycle.Year);
    }

    private static int? FromOf(LoadedCycle cycle, LoadedCycle own) => cycle == own ? null : cycle.Summary.Year;
}
