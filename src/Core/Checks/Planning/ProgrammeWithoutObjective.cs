namespace Traguardo.Core.Checks.Planning;

/// <summary>Money is set aside for an objective.</summary>
internal static class ProgrammeWithoutObjective
{
    private const string Rule = "programme-without-objective";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ProgrammeWithoutObjectiveTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from programme in cycle.Cycle.Programmes
        where programme.Objective is null
        select new Finding(
            Rule,
            $"programmes/{programme.Code}",
            Severity.Warning,
            CheckTexts.ProgrammeWithoutObjective.With(programme.Code),
            CheckTexts.ProgrammeWithoutObjectiveAdvice);
}
