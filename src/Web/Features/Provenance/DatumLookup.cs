using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;

namespace Traguardo.Web.Features.Provenance;

/// <summary>A datum by its address, as a viewer's cycle has it: what is to be entered, and what was recorded though nobody asks for it.</summary>
public static class DatumLookup
{
    /// <summary>The datum; null where the cycle has none of that name.</summary>
    public static Datum? Find(CompiledCycle cycle, string? address)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return DatumKey.TryParse(address, out var key) ? DueData.Of(cycle).Find(key) ?? Recorded(cycle.Cycle, key) : null;
    }

    private static Datum? Recorded(Cycle cycle, DatumKey key)
    {
        if (key.Kind == DatumKind.Indicator)
        {
            return cycle.Indicators.Find(indicator => indicator.Code == key.Code) is { } indicator
                && cycle.IndicatorValues.Find(value => value.Indicator == key.Code && value.Year == key.Year && value.Period == key.Period) is { } recorded
                ? new Datum { Key = key, Name = indicator.Name, Unit = indicator.Unit, Source = indicator.Source, Owner = indicator.Owner, Entered = new Entered(recorded.Value, recorded.State, recorded.Reason) }
                : null;
        }
        return cycle.Measures.Find(measure => measure.Code == key.Code) is { } measure
            && (cycle.Values.Find(value => value.Measure == key.Code && value.Year == key.Year && value.Period == key.Period) is { } known ? known : null) is var found
            && (found is not null || (key.Year == cycle.Year && measure.Frequency.Periods().Contains(key.Period)))
            ? new Datum { Key = key, Name = measure.Name, Unit = measure.Unit, Source = measure.Source, Owner = measure.Owner, Aggregation = measure.Aggregation, Entered = found is null ? null : new Entered(found.Value, found.State, found.Reason) }
            : null;
    }
}
