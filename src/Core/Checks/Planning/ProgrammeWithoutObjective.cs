using Traguardo.Core.Cycles;

namespace Traguardo.Core.Checks.Planning;

/// <summary>Money is set aside for an objective: one that is in a scorecard, by its code or by its path.</summary>
internal static class ProgrammeWithoutObjective
{
    private const string Rule = "programme-without-objective";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ProgrammeWithoutObjectiveTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var objectives = cycle.Nodes
            .Where(node => node.Node.Kind == NodeKind.Objective)
            .SelectMany(node => new[] { node.Node.Code, node.Path })
            .ToHashSet();
        return
            from programme in cycle.Cycle.Programmes
            where programme.Objective is null || !objectives.Contains(programme.Objective)
            let message = programme.Objective is null
                ? CheckTexts.ProgrammeWithoutObjective.With(programme.Code)
                : CheckTexts.ProgrammeOfUnknownObjective.With(programme.Code, programme.Objective)
            select new Finding(Rule, $"programmes/{programme.Code}", Severity.Warning, message, CheckTexts.ProgrammeWithoutObjectiveAdvice);
    }
}
