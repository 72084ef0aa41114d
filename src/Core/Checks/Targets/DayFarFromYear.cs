using Traguardo.Core.Cycles;

namespace Traguardo.Core.Checks.Targets;

/// <summary>
/// A day promised in the plan of a year falls in it, or early in the next one; the day obtained is not years away from it.
/// Elsewhere a year was typed wrong, or left from the plan before.
/// </summary>
internal static class DayFarFromYear
{
    private const string Rule = "day-far-from-year";
    private const int DaysOfAYear = 366;

    public static Check Check { get; } = new(Rule, () => CheckTexts.DayFarFromYearTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        foreach (var (item, indicator, promised) in cycle.Promises.Where(promise => promise.Indicator.Indicator.Better == Better.By))
        {
            var target = promised.Value.Date;
            if (target.Year < cycle.Year || target.Year > cycle.Year + 1)
            {
                yield return Found(item.Path, CheckTexts.TargetFarFromYear.With(indicator.Indicator.Code, cycle.Figures.Date(target), cycle.Year));
            }
            else if (item.Actual is { } actual && Math.Abs(actual.Content - promised.Value.Content) > DaysOfAYear)
            {
                yield return Found(item.Path, CheckTexts.ActualFarFromTarget.With(indicator.Indicator.Code, cycle.Figures.Date(actual.Date), cycle.Figures.Date(target)));
            }
        }
    }

    private static Finding Found(string path, string message) => new(Rule, path, Severity.Warning, message, CheckTexts.DayFarFromYearAdvice);
}
