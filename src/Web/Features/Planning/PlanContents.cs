using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Web.Features.Planning;

/// <summary>How much of everything a plan holds, in words.</summary>
public static class PlanContents
{
    /// <summary><c>4 cruscotti, 92 indicatori, 190 misure, 12 programmi, 9 unità</c>.</summary>
    public static string Of(Cycle plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return string.Join(", ",
            Counted.Of(plan.Scorecards.Count, PlanVersionTexts.Scorecards),
            Counted.Of(plan.Indicators.Count, PlanVersionTexts.Indicators),
            Counted.Of(plan.Measures.Count, PlanVersionTexts.Measures),
            Counted.Of(plan.Programmes.Count, PlanVersionTexts.Programmes),
            Counted.Of(plan.Units.Count, PlanVersionTexts.Units));
    }
}
