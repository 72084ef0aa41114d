using Traguardo.Core.Cycles;

namespace Traguardo.Core.Scoring;

/// <summary>Reads the judgement on the score × 100 rounded to a whole number, so that bands printed as 81–90 and 91–100 leave no gap.</summary>
public static class Judgements
{
    /// <summary>The band of <paramref name="score"/> (a fraction): the highest that begins at or below it; null where none does.</summary>
    public static JudgementBand? Of(IReadOnlyList<JudgementBand> bands, decimal score)
    {
        var whole = decimal.Round(Ratio.Uncut(score * 100), 0, MidpointRounding.AwayFromZero);
        JudgementBand? best = null;
        foreach (var band in bands)
        {
            if (band.From <= whole && (best is null || band.From > best.From))
            {
                best = band;
            }
        }
        return best;
    }
}
