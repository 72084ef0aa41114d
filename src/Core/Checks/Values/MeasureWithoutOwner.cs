namespace Traguardo.Core.Checks.Values;

/// <summary>A measure that nobody answers for.</summary>
internal static class MeasureWithoutOwner
{
    private const string Rule = "measure-without-owner";

    public static Check Check { get; } = new(Rule, () => CheckTexts.MeasureWithoutOwnerTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from measure in cycle.Cycle.Measures
        where string.IsNullOrWhiteSpace(measure.Owner)
        select new Finding(Rule, $"measures/{measure.Code}", Severity.Info, CheckTexts.MeasureWithoutOwner.With(measure.Code, Shown.Of(measure.Name)), CheckTexts.MeasureWithoutOwnerAdvice);
}
