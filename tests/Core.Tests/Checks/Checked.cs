using Traguardo.Core.Checks;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Xunit;

namespace Traguardo.Core.Tests.Checks;

/// <summary>Findings as tests read them.</summary>
internal static class Checked
{
    /// <summary>Everything found in a cycle, which must be one that can be scored.</summary>
    public static IReadOnlyList<Finding> Run(Cycle cycle)
    {
        var (compiled, faults) = CompiledCycle.Compile(cycle);
        Assert.Equal([], faults);
        return CycleChecks.Run(compiled!.Score());
    }

    /// <summary>What one check finds: <c>warning ente/A/A4: I pesi …</c>.</summary>
    public static IReadOnlyList<string> Found(string rule, Cycle cycle) =>
        [.. Run(cycle).Where(finding => finding.Rule == rule).Select(finding => $"{finding.Severity} {finding.Path}: {finding.Message}")];

    /// <summary>A finding in full, on two lines.</summary>
    public static string Line(Finding finding) =>
        $"{finding.Severity} {finding.Rule} {finding.Path}: {finding.Message}\n    {finding.Advice}\n";
}
