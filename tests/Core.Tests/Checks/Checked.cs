using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Core.Tests.Checks;

/// <summary>Findings as tests read them.</summary>
internal static class Checked
{
    public static IReadOnlyList<Finding> Run(Cycle cycle) => CycleChecks.Run(cycle.Scored());

    public static IReadOnlyList<Finding> Run(ExamplePlan example) => CycleChecks.Run(example.Cycle.Scored(), example.Context);

    /// <summary>What some of the checks find in a cycle, as a table's cell says it: «avviso», «nota», «errore», or «–» for nothing.</summary>
    public static string Cell(Cycle cycle, params string[] rules)
    {
        var found = Run(cycle).Where(finding => rules.Contains(finding.Rule)).Select(finding => Word(finding.Severity)).ToList();
        return found.Count == 0 ? "–" : string.Join("; ", found);
    }

    /// <summary>A finding in full, on two lines.</summary>
    public static string Line(Finding finding) =>
        $"{finding.Severity} {finding.Rule} {finding.Path}: {finding.Message}\n    {finding.Advice}\n";

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "errore",
        Severity.Warning => "avviso",
        _ => "nota",
    };
}
