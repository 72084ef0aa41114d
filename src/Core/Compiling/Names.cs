namespace Traguardo.Core.Compiling;

/// <summary>What is shown by its name has one. The nodes of the trees are seen to where they are compiled.</summary>
internal static class Names
{
    public static void Check(CycleCompiler compiler)
    {
        var cycle = compiler.Cycle;
        Check(compiler, "$.administration.name", cycle.Administration.Name);
        CheckAll(compiler, "$.method.judgements[{0}].label", cycle.Method.Judgements, band => band.Label);
        CheckAll(compiler, "$.units[{0}].name", cycle.Units, unit => unit.Name);
        CheckAll(compiler, "$.measures[{0}].name", cycle.Measures, measure => measure.Name);
        CheckAll(compiler, "$.indicators[{0}].name", cycle.Indicators, indicator => indicator.Name);
        CheckAll(compiler, "$.strategicAreas[{0}].title", cycle.StrategicAreas, area => area.Title);
    }

    public static void Check(CycleCompiler compiler, string path, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            compiler.Fault(path, CompileTexts.NoName, CompileTexts.AName);
        }
    }

    private static void CheckAll<T>(CycleCompiler compiler, string path, List<T> elements, Func<T, string> nameOf)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            Check(compiler, path.With(i), nameOf(elements[i]));
        }
    }
}
