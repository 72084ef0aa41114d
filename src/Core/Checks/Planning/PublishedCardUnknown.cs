namespace Traguardo.Core.Checks.Planning;

/// <summary>The method publishes a personal scorecard that is not there, or a scorecard that is nobody's own: nothing is published by it.</summary>
internal static class PublishedCardUnknown
{
    private const string Rule = "published-card-unknown";

    public static Check Check { get; } = new(Rule, () => CheckTexts.PublishedCardUnknownTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from code in cycle.Cycle.Method.PublishedCards.Except(cycle.Cycle.Scorecards.Where(card => card.Holder is not null).Select(card => card.Code))
        select new Finding(Rule, "method", Severity.Warning, CheckTexts.PublishedCardUnknown.With(Shown.Of(code)), CheckTexts.PublishedCardUnknownAdvice);
}
