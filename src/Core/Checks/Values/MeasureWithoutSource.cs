namespace Traguardo.Core.Checks.Values;

/// <summary>A measure that does not say where its values come from: nobody can check them.</summary>
internal static class MeasureWithoutSource
{
    private const string Rule = "measure-without-source";

    public static Check Check { get; } = new(Rule, () => CheckTexts.MeasureWithoutSourceTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from measure in cycle.Cycle.Measures
        where string.IsNullOrWhiteSpace(measure.Source)
        select new Finding(Rule, $"measures/{measure.Code}", Severity.Warning, CheckTexts.MeasureWithoutSource.With(measure.Code, Shown.Of(measure.Name)), CheckTexts.MeasureWithoutSourceAdvice);
}
