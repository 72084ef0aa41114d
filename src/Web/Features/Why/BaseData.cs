using Traguardo.Core.Explaining;

namespace Traguardo.Web.Features.Why;

/// <summary>The base data below a figure, each once: measures in formulas, and indicators recorded as they are.</summary>
public static class BaseData
{
    /// <summary>Base data in the order in which they are met.</summary>
    public static IReadOnlyList<Explanation> Below(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var seen = new HashSet<(ExplanationKind, string, int?)>();
        return [.. Leaves(explanation).Where(leaf => seen.Add((leaf.Kind, leaf.Code, leaf.Year)))];
    }

    private static IEnumerable<Explanation> Leaves(Explanation explanation) =>
        explanation.Kind == ExplanationKind.Measure || (explanation.Kind == ExplanationKind.Item && explanation.Inputs.Count == 0)
            ? [explanation]
            : explanation.Inputs.SelectMany(Leaves);
}
