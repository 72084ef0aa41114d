using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Compiling;

/// <summary>Values of many series (measures, or indicators) by year and period, read in constant time.</summary>
internal sealed class SeriesOfValues
{
    private readonly Dictionary<(int Series, int Year, Period Period), Reading> readings;

    /// <summary>How each series is read; null where all are read once a year.</summary>
    private readonly IReadOnlyList<Measure>? measures;

    private SeriesOfValues(Dictionary<(int, int, Period), Reading> readings, IReadOnlyList<Measure>? measures = null)
    {
        this.readings = readings;
        this.measures = measures;
    }

    public static SeriesOfValues OfMeasures(CycleCompiler compiler) => new(compiler.Cycle.Values.ToDictionary(
        value => (compiler.MeasureIndex[value.Measure], value.Year, value.Period),
        value => Reading.Of(value.State, value.Value)), compiler.Cycle.Measures);

    public static SeriesOfValues OfIndicators(CycleCompiler compiler) => new(compiler.Cycle.IndicatorValues.ToDictionary(
        value => (compiler.IndicatorIndex[value.Indicator], value.Year, value.Period),
        value => Reading.Of(value.State, value.Value)));

    public Reading Read(int series, int year, Period period) =>
        readings.TryGetValue((series, year, period), out var reading) ? reading
        : period.IsYear && measures?[series] is { Frequency: not Frequency.Yearly } measure ? YearOfPeriods.Of(measure, each => Read(series, year, each))
        : Reading.Nothing;

    public SeriesOfValues With(int series, int year, Period period, Reading reading) =>
        new(new Dictionary<(int, int, Period), Reading>(readings) { [(series, year, period)] = reading }, measures);
}
