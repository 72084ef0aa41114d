using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>Units form a tree: each belongs to a unit that is there, and none to itself by way of others.</summary>
internal static class UnitCompiler
{
    public static void Check(List<Unit> units, Codes codes)
    {
        var index = codes.Index("$.units", units, unit => unit.Code);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Parent is { } parent && codes.IsKnown($"$.units[{i}].parent", parent, index, CompileTexts.AUnitCode))
            {
                CheckCircle(units, index, i, codes);
            }
        }
    }

    private static void CheckCircle(List<Unit> units, Dictionary<string, int> index, int start, Codes codes)
    {
        var unit = units[start];
        for (var steps = 0; unit.Parent is { } parent && index.TryGetValue(parent, out var next); steps++)
        {
            if (next == start)
            {
                codes.Fault($"$.units[{start}].parent", Codes.Text(CompileTexts.UnitCircle, units[start].Code), CompileTexts.UnitCircleExpected);
            }
            if (next == start || steps > units.Count)
            {
                return;
            }
            unit = units[next];
        }
    }
}
