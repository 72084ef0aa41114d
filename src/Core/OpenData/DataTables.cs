using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.OpenData;

/// <summary>The base data and the indicators over them.</summary>
internal static class DataTables
{
    private const string Unknown = "?";

    public static IEnumerable<OpenCell[]> Measures(Cycle cycle) => cycle.Measures.Select(measure => new[]
    {
        OpenCell.Of(measure.Code),
        OpenCell.Of(measure.Name),
        OpenCell.Of(measure.Unit.Code),
        OpenCell.Of(measure.Source),
        OpenCell.Of(measure.Owner),
        OpenCell.Of(Words.Frequency.Write(measure.Frequency)),
        OpenCell.Of(Words.Aggregation.Write(measure.Aggregation)),
    });

    public static IEnumerable<OpenCell[]> Indicators(ScoredCycle scored) =>
        from compiled in scored.Compiled.Indicators
        let indicator = compiled.Indicator
        let reading = scored.Read(compiled)
        select new[]
        {
            OpenCell.Of(indicator.Code),
            OpenCell.Of(indicator.Name),
            OpenCell.Of(Words.Better.Write(indicator.Better)),
            OpenCell.Of(indicator.Unit.Code),
            OpenCell.Of(indicator.Decimals),
            OpenCell.Of(indicator.Formula),
            OpenCell.Of(WithValues(scored, compiled)),
            OpenCell.Of(Words.State.Write(reading.State)),
            OpenCell.Of(reading.Value),
            OpenCell.Of(indicator.Source),
            OpenCell.Of(indicator.Owner),
        };

    public static OpenCell[] Value(string code, int year, Period period, Value? value, ValueState state, string? reason) =>
    [
        OpenCell.Of(code),
        OpenCell.Of(year),
        OpenCell.Of(period.Code),
        OpenCell.Of(value),
        OpenCell.Of(Words.State.Write(state)),
        OpenCell.Of(reason),
    ];

    private static string? WithValues(ScoredCycle scored, CompiledIndicator compiled) => compiled.Formula is not { } formula ? null
        : string.Concat(formula.Parts.Select(part => part.Kind == FormulaPartKind.Reference ? InPlace(scored, compiled.Inputs[part.Reference]) : part.Text));

    private static string InPlace(ScoredCycle scored, FormulaInput input)
    {
        var value = scored.Compiled.MeasureValues.Read(input.Series, scored.Cycle.Year + input.YearOffset, scored.Period).Value;
        var written = OpenCell.Of(value);
        return written.Content.Length == 0 ? Unknown
            : value is { Kind: ValueKind.Number, Content: < 0 } ? $"({written.Content})"
            : written.Content;
    }
}
