using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>Base data that are in a cycle for the scorecards that are shown of it.</summary>
public static class BaseDataRead
{
    /// <summary>
    /// A view of a cycle without the base data, and their values, that only indicators left out of it read: to everybody else they would tell
    /// by what somebody is evaluated. What nothing reads stays, for it tells nothing.
    /// </summary>
    /// <param name="view">The cycle without some of its scorecards and their indicators.</param>
    /// <param name="whole">The cycle with all of them.</param>
    public static Cycle Of(Cycle view, Cycle whole)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(whole);
        if (view.Indicators.Count == whole.Indicators.Count || CompiledCycle.Compile(whole).Compiled is not { } compiled)
        {
            return view;
        }
        var shown = view.Indicators.Select(indicator => indicator.Code).ToHashSet();
        var read = compiled.Indicators.ToLookup(indicator => shown.Contains(indicator.Indicator.Code), indicator => indicator.Inputs.Select(input => input.Measure.Code));
        var unread = read[false].SelectMany(codes => codes).Except(read[true].SelectMany(codes => codes)).ToHashSet();
        return unread.Count == 0 ? view : view with
        {
            Measures = [.. view.Measures.Where(measure => !unread.Contains(measure.Code))],
            Values = [.. view.Values.Where(value => !unread.Contains(value.Measure))],
        };
    }
}
