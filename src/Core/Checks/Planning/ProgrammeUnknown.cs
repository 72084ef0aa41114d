namespace Traguardo.Core.Checks.Planning;

/// <summary>An objective names a programme that is not in the list: its money is shown nowhere.</summary>
internal static class ProgrammeUnknown
{
    private const string Rule = "programme-unknown";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ProgrammeUnknownTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var programmes = cycle.Cycle.Programmes.Select(programme => programme.Code).ToHashSet();
        return
            from node in cycle.Nodes
            where node.Node.Programme is { } programme && !programmes.Contains(programme)
            select new Finding(
                Rule,
                node.Path,
                Severity.Warning,
                CheckTexts.ProgrammeUnknown.With(node.Node.Code, node.Node.Programme),
                CheckTexts.ProgrammeUnknownAdvice);
    }
}
