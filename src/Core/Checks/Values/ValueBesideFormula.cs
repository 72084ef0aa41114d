namespace Traguardo.Core.Checks.Values;

/// <summary>An indicator has a formula and, for the year, a recorded value too: the formula counts, and whoever recorded the other may not know.</summary>
internal static class ValueBesideFormula
{
    private const string Rule = "value-beside-formula";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ValueBesideFormulaTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from indicator in cycle.Scored.Compiled.Indicators
        where indicator.Formula is not null
        let recorded = cycle.Scored.Compiled.IndicatorValues.Read(indicator.Index, cycle.Year, cycle.Scored.Period).Value
        where recorded is not null
        let computed = cycle.Scored.Read(indicator).Value
        select new Finding(
            Rule,
            $"indicators/{indicator.Indicator.Code}",
            Severity.Warning,
            CheckTexts.ValueBesideFormula.With(
                indicator.Indicator.Code,
                cycle.Year,
                cycle.Show(indicator, recorded.Value),
                computed is null ? "–" : cycle.Show(indicator, computed.Value)),
            CheckTexts.ValueBesideFormulaAdvice);
}
