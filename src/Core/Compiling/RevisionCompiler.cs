using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>
/// Revisions are a record of what was: they must be ones that can be read, whatever has become of the plan since. So the item before
/// and after is held to the rules of items, and where it stands is not looked for.
/// </summary>
internal static class RevisionCompiler
{
    public static void Check(CycleCompiler compiler, Codes codes)
    {
        codes.Index("$.revisions", compiler.Cycle.Revisions, revision => revision.Code);
        for (var i = 0; i < compiler.Cycle.Revisions.Count; i++)
        {
            var (revision, json) = (compiler.Cycle.Revisions[i], $"$.revisions[{i}]");
            Check(compiler, codes, revision.Was, $"{json}.was");
            Check(compiler, codes, revision.Becomes, $"{json}.becomes");
        }
    }

    private static void Check(CycleCompiler compiler, Codes codes, Item item, string json)
    {
        if (item.Indicator is null == item.Objective is null)
        {
            compiler.Fault(json, CompileTexts.OneSubject, CompileTexts.OneSubjectExpected);
        }
        else if (item.Indicator is null || codes.IsKnown($"{json}.indicator", item.Indicator, compiler.IndicatorIndex, CompileTexts.AnIndicatorCode))
        {
            var better = item.Indicator is { } code ? compiler.Cycle.Indicators[compiler.IndicatorIndex[code]].Better : Better.Higher;
            TargetFit.Check(compiler, item, better, json);
        }
    }
}
