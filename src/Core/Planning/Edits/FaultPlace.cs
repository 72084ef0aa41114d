using System.Globalization;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>From where a fault is in a file to what a page shows: <c>$.scorecards[0].children[1].weight</c> is the weight of <c>ente/B</c>.</summary>
internal static class FaultPlace
{
    public static EditFault Of(Cycle cycle, Fault fault)
    {
        var (address, field) = Find(cycle, fault.Path["$".Length..].TrimStart('.'));
        return new EditFault(
            address,
            field.Length == 0 ? null : field,
            fault.InFormula?.What ?? fault.What,
            fault.Expected,
            fault.InFormula?.Column);
    }

    private static (string Address, string Field) Find(Cycle cycle, string path) => path.Split('[', '.')[0] switch
    {
        "scorecards" => InTree(cycle.Scorecards, path, ""),
        "units" => InList(path, at => $"units/{cycle.Units[at].Code}"),
        "programmes" => InList(path, at => $"programmes/{cycle.Programmes[at].Code}"),
        "measures" => InList(path, at => $"measures/{cycle.Measures[at].Code}"),
        "indicators" => InList(path, at => $"indicators/{cycle.Indicators[at].Code}"),
        "strategicAreas" => InList(path, at => $"areas/{cycle.StrategicAreas[at].Code}"),
        "values" => ($"measures/{cycle.Values[Index(path).At].Measure}", "values"),
        "indicatorValues" => ($"indicators/{cycle.IndicatorValues[Index(path).At].Indicator}", "values"),
        "method" => ("method", Rest(path, "method".Length)),
        _ => ("", path),
    };

    private static (string, string) InList(string path, Func<int, string> address)
    {
        var (at, rest) = Index(path);
        return (address(at), rest);
    }

    private static (string, string) InTree(IReadOnlyList<Entry> entries, string path, string parent)
    {
        var (at, rest) = Index(path);
        var own = PlanTree.PathOf(entries[at], parent);
        return entries[at] is Node node && rest.StartsWith("children[", StringComparison.Ordinal) ? InTree(node.Children, rest, own) : (own, rest);
    }

    // The first index of a path, and what comes after it: units[3].parent is 3 and parent.
    private static (int At, string After) Index(string path)
    {
        var (open, close) = (path.IndexOf('[', StringComparison.Ordinal), path.IndexOf(']', StringComparison.Ordinal));
        return (int.Parse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture), Rest(path, close + 1));
    }

    private static string Rest(string path, int from) => path[from..].TrimStart('.');
}
