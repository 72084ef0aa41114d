using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Formulas;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Planning;

/// <summary>What a page says of a formula while it is typed: the fault with its column, or the formula in words and what it would have given.</summary>
/// <param name="Fault">The first thing that is wrong with it; null where nothing is.</param>
/// <param name="InWords">The formula with the names of its measures; null where there is a fault.</param>
/// <param name="Years">What it gives in each year on record, the first first; empty where there is a fault.</param>
public sealed record FormulaTrial(FormulaFault? Fault, string? InWords, IReadOnlyList<FormulaYear> Years);

/// <summary>What a formula gives in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Reading">What is known.</param>
/// <param name="Shown">The value as its indicator shows it, or why there is none: <c>4,91 ‰</c>, <c>divide per zero</c>.</param>
/// <param name="WithValues">The formula with the values in place: <c>180 × 1.000 / 36.670</c>.</param>
public sealed record FormulaYear(int Year, Reading Reading, string Shown, string WithValues);

/// <summary>Tries formulas that are not in the plan yet.</summary>
public static class FormulaHelp
{
    private const int Most = 10;

    /// <summary>Tries an indicator's formula on the measures of a cycle. In the language of the ambient culture.</summary>
    /// <param name="cycle">The cycle whose measures and values it reads.</param>
    /// <param name="indicator">The indicator as it is to be, with a formula.</param>
    public static FormulaTrial Try(Cycle cycle, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(indicator);
        // The formula alone: the rest of the plan has been seen to, and takes time; the rest of the indicator may not be there yet.
        var nameless = indicator with { Code = "X", Name = "X", Decimals = Math.Clamp(indicator.Decimals, 0, IndicatorCompiler.MaxDecimals) };
        var alone = cycle with { Indicators = [nameless], IndicatorValues = [], Scorecards = [], Programmes = [], StrategicAreas = [], Neutralisations = [], Revisions = [], Analyses = [], Judgements = [], Validations = [] };
        var (compiled, faults) = CompiledCycle.Compile(alone);
        if (compiled?.Indicators[0] is not { } ready)
        {
            return new FormulaTrial(faults[0].InFormula ?? new FormulaFault(1, faults[0].What, faults[0].Expected), null, []);
        }
        var figures = Figures.Current;
        return new FormulaTrial(null, FormulaInWords.Names(ready, figures), [.. Years(cycle, ready).Select(year => Of(compiled, ready, year, figures))]);
    }

    private static FormulaYear Of(CompiledCycle cycle, CompiledIndicator indicator, int year, Figures figures)
    {
        var reading = cycle.Read(indicator, year);
        var shown = reading.Value is { } value ? figures.WithUnit(value, indicator.Indicator.Unit, indicator.Indicator.Decimals) : WhyNone(reading);
        return new FormulaYear(year, reading, shown, FormulaInWords.Values(indicator, figures, input => cycle.Read(input.Measure, year + input.YearOffset))!);
    }

    // Every year in which something that the formula reads was recorded, and the year of the cycle.
    private static IEnumerable<int> Years(Cycle cycle, CompiledIndicator indicator)
    {
        var offsets = indicator.Inputs.ToLookup(input => input.Measure.Code, input => input.YearOffset);
        return cycle.Values
            .SelectMany(value => offsets[value.Measure].Select(offset => value.Year - offset))
            .Where(year => year < cycle.Year)
            .Append(cycle.Year)
            .Distinct()
            .Order()
            .TakeLast(Most);
    }

    private static string WhyNone(Reading reading) => reading switch
    {
        { Reason: MissingReason.DivisionByZero } => PlanningTexts.DividesByZero,
        { Reason: MissingReason.OutOfRange } => PlanningTexts.OutOfRange,
        { State: Measures.ValueState.NotDue } => PlanningTexts.NotDue,
        { State: Measures.ValueState.NotApplicable } => PlanningTexts.NotApplicable,
        _ => PlanningTexts.ValueMissing,
    };
}
