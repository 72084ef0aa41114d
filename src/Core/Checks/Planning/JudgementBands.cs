namespace Traguardo.Core.Checks.Planning;

/// <summary>Every score from 0 up finds one band. A method without any band gives no judgement, and means it.</summary>
internal static class JudgementBands
{
    private const string Rule = "judgement-bands";

    public static Check Check { get; } = new(Rule, () => CheckTexts.JudgementBandsTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var bands = cycle.Cycle.Method.Judgements;
        var lowest = bands.MinBy(band => band.From);
        if (lowest is { From: > 0 })
        {
            yield return Found(CheckTexts.BandsDoNotStartAtZero.With(cycle.Figures.Number(lowest.From), Shown.Of(lowest.Label)), CheckTexts.BandsDoNotStartAtZeroAdvice);
        }
        foreach (var same in bands.GroupBy(band => band.From).Where(group => group.Count() > 1))
        {
            var labels = CheckedCycle.List([.. same.Select(band => Shown.Of(band.Label))]);
            yield return Found(CheckTexts.BandsDouble.With(cycle.Figures.Number(same.Key), labels), CheckTexts.BandsDoubleAdvice);
        }
    }

    private static Finding Found(string message, string advice) => new(Rule, "method", Severity.Warning, message, advice);
}
