using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>From an actual to the part of the promise that was kept: the item's curve, or the rule of its indicator.</summary>
public static class Achievement
{
    /// <summary>
    /// The achievement, from 0 up, 1 being the target reached, before any cap; null where nothing was promised that the
    /// actual could be held against. Kinds must fit: the compiler has seen to it.
    /// </summary>
    public static decimal? Of(Better better, Value actual, Target? target, Curve? curve)
    {
        if (target is null && (better == Better.By || curve is not (StepsCurve or LineCurve)))
        {
            return null;
        }
        // A formula's quotients may lack a little of what they are: a value that is the threshold of a curve has reached it.
        var x = Ratio.Round(better == Better.By ? actual.Content - target!.Value.Value.Content : actual.Content);
        return curve switch
        {
            StepsCurve steps => steps.Achievement(x),
            LineCurve line => line.Achievement(x),
            FloorCurve floor when floor.IsShort(better, x) => 0,
            BaselineCurve baseline => baseline.Achievement(x, better == Better.By ? 0 : target!.Value.Value.Content),
            _ => ByRuleOf(better, x, target!.Value),
        };
    }

    private static decimal ByRuleOf(Better better, decimal x, Target target) => better switch
    {
        Better.Higher => HigherRule.Achievement(x, target.Value.Content),
        Better.Lower => LowerRule.Achievement(x, target.Value.Content),
        Better.Equal => EqualRule.Achievement(x, target.Value.Content),
        Better.Within => WithinRule.Achievement(x, target.Value.Content, target.Upper!.Value),
        Better.Yes => YesRule.Achievement(x != 0, target.Value.IsYes),
        Better.By => ByRule.Achievement(x),
        _ => throw new ArgumentOutOfRangeException(nameof(better)),
    };
}
