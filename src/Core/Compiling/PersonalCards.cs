namespace Traguardo.Core.Compiling;

/// <summary>
/// A personal scorecard belongs to the head of a unit that is there, and nothing outside it shows what is in it: who may not
/// see the card would read its figures through the reference.
/// </summary>
internal static class PersonalCards
{
    public static void CheckUnits(CycleCompiler compiler, Codes codes)
    {
        var units = new Dictionary<string, int>();
        compiler.Cycle.Units.ForEach(unit => units.TryAdd(unit.Code, 0));
        for (var i = 0; i < compiler.Cycle.Scorecards.Count; i++)
        {
            var card = compiler.Cycle.Scorecards[i];
            if (card.Holder is { } holder)
            {
                codes.IsKnown($"$.scorecards[{i}].holder", holder, units, CompileTexts.AUnitCode);
            }
            if (card.Evaluator is { } evaluator)
            {
                codes.IsKnown($"$.scorecards[{i}].evaluator", evaluator, units, CompileTexts.AUnitCode);
            }
        }
    }

    /// <summary>A fault where what refers to an objective stands outside the personal card that the objective is in.</summary>
    public static void CheckReference(CycleCompiler compiler, CompiledNode? from, CompiledNode objective, string json)
    {
        if (objective.Scorecard.Node.Holder is not null && objective.Scorecard != from)
        {
            compiler.Fault(json, CompileTexts.IntoPersonalCard.With(objective.Path), CompileTexts.IntoPersonalCardExpected);
        }
    }
}
