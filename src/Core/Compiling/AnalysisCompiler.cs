namespace Traguardo.Core.Compiling;

/// <summary>Analyses are a record of what was: an objective has one, whatever has become of the plan since; where it stands is not looked for.</summary>
internal static class AnalysisCompiler
{
    public static void Check(CycleCompiler compiler)
    {
        var places = new Dictionary<string, int>();
        for (var i = 0; i < compiler.Cycle.Analyses.Count; i++)
        {
            var objective = compiler.Cycle.Analyses[i].Objective;
            if (!places.TryAdd(objective, i))
            {
                compiler.Fault($"$.analyses[{i}].objective", CompileTexts.DoubleCode.With(objective), CompileTexts.DoubleCodeExpected.With($"$.analyses[{places[objective]}]"));
            }
        }
    }
}
