namespace Traguardo.Core.Compiling;

/// <summary>What the OIV judged and validated is a record of what was: a scorecard has one judgement, a validation each criterion once.</summary>
internal static class ExaminationCompiler
{
    public static void Check(CycleCompiler compiler)
    {
        Once(compiler, "$.judgements", "scorecard", [.. compiler.Cycle.Judgements.Select(judgement => judgement.Scorecard)]);
        for (var i = 0; i < compiler.Cycle.Validations.Count; i++)
        {
            Once(compiler, $"$.validations[{i}].criteria", "code", [.. compiler.Cycle.Validations[i].Criteria.Select(criterion => criterion.Code)]);
        }
    }

    private static void Once(CycleCompiler compiler, string list, string member, string[] codes)
    {
        var places = new Dictionary<string, int>();
        for (var i = 0; i < codes.Length; i++)
        {
            if (!places.TryAdd(codes[i], i))
            {
                compiler.Fault($"{list}[{i}].{member}", CompileTexts.DoubleCode.With(codes[i]), CompileTexts.DoubleCodeExpected.With($"{list}[{places[codes[i]]}]"));
            }
        }
    }
}
