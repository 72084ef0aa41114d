using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>
/// Programmes, each with the objective it pays for. It is named by its path, or by its code alone where that says which is meant:
/// of several scorecards with such an objective the first in the plan is, so that the administration's own comes before a manager's.
/// </summary>
internal static class ProgrammeCompiler
{
    /// <summary>The objective of each programme that names one.</summary>
    public static Dictionary<string, CompiledNode> Compile(CycleCompiler compiler)
    {
        // What is in a personal card is nobody's business on the page of programmes.
        var objectives = compiler.Nodes.Where(node => node is { Node.Kind: NodeKind.Objective, Scorecard.Node.Holder: null }).ToList();
        var byPath = objectives.DistinctBy(node => node.Path).ToDictionary(node => node.Path);
        var byCode = objectives.ToLookup(node => node.Node.Code);
        var named = new Dictionary<string, CompiledNode>();
        for (var i = 0; i < compiler.Cycle.Programmes.Count; i++)
        {
            var programme = compiler.Cycle.Programmes[i];
            CheckMoney(compiler, programme.Budget, $"$.programmes[{i}].budget");
            CheckMoney(compiler, programme.Spent, $"$.programmes[{i}].spent");
            CheckYear(compiler, programme.From, $"$.programmes[{i}].from");
            CheckYear(compiler, programme.To, $"$.programmes[{i}].to");
            if (programme.To < programme.From)
            {
                compiler.Fault($"$.programmes[{i}].to", CompileTexts.EndsBeforeItBegins.With(programme.To, programme.From), CompileTexts.AYearNotBefore.With(programme.From));
            }
            if (programme.Objective is { } name)
            {
                var objective = byPath.GetValueOrDefault(name) ?? Find(compiler, [.. byCode[name]], name, $"$.programmes[{i}].objective");
                if (objective is not null)
                {
                    named.TryAdd(programme.Code, objective);
                }
            }
        }
        return named;
    }

    private static CompiledNode? Find(CycleCompiler compiler, List<CompiledNode> called, string code, string json)
    {
        if (called.Count == 0)
        {
            compiler.Fault(json, CompileTexts.UnknownObjective.With(Shown.Of(code)), CompileTexts.AnObjective);
            return null;
        }
        if (called.Find(other => other != called[0] && other.Scorecard == called[0].Scorecard) is { } other)
        {
            compiler.Fault(json, CompileTexts.AmbiguousObjective.With(code, called[0].Path, other.Path), CompileTexts.APath);
        }
        return called[0];
    }

    private static void CheckYear(CycleCompiler compiler, int? year, string json)
    {
        if (year is { } given)
        {
            Years.Check(compiler, json, given);
        }
    }

    private static void CheckMoney(CycleCompiler compiler, decimal? euros, string json)
    {
        if (euros is { } given && CycleCompiler.IsTooLarge(given))
        {
            compiler.Fault(json, CompileTexts.NumberTooLarge.With(given), CompileTexts.ASmallerNumber);
        }
    }
}
