using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Validating;

/// <summary>
/// The OIV judges a scorecard, by an act. The method's band of its score proposes; the OIV may judge otherwise, and in any case says why. Who
/// judges again puts the new judgement in the place of the old.
/// </summary>
/// <param name="Judgement">The judgement; what it says of the result is not looked at, for it is the cycle's.</param>
/// <param name="Today">The day: no act is of a later one.</param>
public sealed record JudgeCard(Judgement Judgement, DateOnly Today) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        var address = $"judgements/{Judgement.Scorecard}";
        if (CompiledCycle.Compile(cycle).Compiled?.Score().Find(Judgement.Scorecard) is not ScoredNode { Node.Kind: NodeKind.Scorecard } card)
        {
            return Refusals.NotThere(cycle, address, Judgement.Scorecard);
        }
        EditFault[] faults =
        [
            .. card is { Result: not null, IsComplete: true } ? [] : new[] { new EditFault(address, null, ValidatingTexts.ScoreNotComplete, ValidatingTexts.ScoreNotCompleteExpected) },
            .. cycle.Method.Judgements.Exists(band => band.Label == Judgement.Label) ? [] : new[] { new EditFault(address, "label", ValidatingTexts.NoSuchBand, ValidatingTexts.NoSuchBandExpected) },
            .. Lacks.Words(address, "reason", Judgement.Reason, ValidatingTexts.NoReason),
            .. Lacks.Act(address, Judgement.Organ, Judgement.Number, Judgement.Date, Today),
        ];
        if (faults.Length > 0)
        {
            return Planning.Edits.Draft.Refused(cycle, faults);
        }
        List<Judgement> all = [.. cycle.Judgements];
        var index = all.FindIndex(one => one.Scorecard == Judgement.Scorecard);
        if (index < 0)
        {
            all.Add(Judgement with { Result = card.Result });
        }
        else
        {
            all[index] = Judgement with { Result = card.Result, Extra = all[index].Extra };
        }
        return new Draft(cycle with { Judgements = all }, address);
    }
}
