namespace Traguardo.Core.Checks.Values;

/// <summary>A measure that no formula reads: somebody collects it, and nothing comes of it.</summary>
internal static class MeasureUnused
{
    private const string Rule = "measure-unused";

    public static Check Check { get; } = new(Rule, () => CheckTexts.MeasureUnusedTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var used = cycle.Scored.Compiled.Indicators.SelectMany(indicator => indicator.Inputs).Select(input => input.Series).ToHashSet();
        return
            from measure in cycle.Cycle.Measures.Where((_, series) => !used.Contains(series))
            select new Finding(Rule, $"measures/{measure.Code}", Severity.Info, CheckTexts.MeasureUnused.With(measure.Code, Shown.Of(measure.Name)), CheckTexts.MeasureUnusedAdvice);
    }
}
