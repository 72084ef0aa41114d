namespace Traguardo.Core.Checks.Planning;

/// <summary>A column of the strategy map with nothing in it.</summary>
internal static class AreaWithoutObjectives
{
    private const string Rule = "area-without-objectives";

    public static Check Check { get; } = new(Rule, () => CheckTexts.AreaWithoutObjectivesTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from area in cycle.Cycle.StrategicAreas
        where area.Objectives.Count == 0
        select new Finding(Rule, $"areas/{area.Code}", Severity.Warning, CheckTexts.AreaWithoutObjectives.With(area.Code), CheckTexts.AreaWithoutObjectivesAdvice);
}
