namespace Traguardo.Core.Compiling;

/// <summary>Units form a tree: each belongs to a unit that is there, and none to itself by way of others.</summary>
internal static class UnitCompiler
{
    public static void Check(CycleCompiler compiler, Codes codes)
    {
        var units = compiler.Cycle.Units;
        var index = codes.Index("$.units", units, unit => unit.Code);
        var parents = new int?[units.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            if (units[i].Parent is { } parent && codes.IsKnown($"$.units[{i}].parent", parent, index, CompileTexts.AUnitCode))
            {
                parents[i] = index[parent];
            }
        }
        CheckCircles(compiler, parents);
    }

    // Each unit is walked over once: a walk that meets its own steps has gone round, one that meets an earlier walk's has not.
    private static void CheckCircles(CycleCompiler compiler, int?[] parents)
    {
        var walkedFrom = new int?[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            int? at = start;
            while (at is { } unit && walkedFrom[unit] is null)
            {
                walkedFrom[unit] = start;
                at = parents[unit];
            }
            if (at is { } met && walkedFrom[met] == start)
            {
                compiler.Fault($"$.units[{met}].parent", CompileTexts.UnitCircle.With(compiler.Cycle.Units[met].Code), CompileTexts.UnitCircleExpected);
            }
        }
    }
}
