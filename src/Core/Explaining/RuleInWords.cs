using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>The rule that gave a figure, in a few words.</summary>
internal sealed class RuleInWords(Method method, Figures figures)
{
    public string Of(ScoredNode node)
    {
        var counted = node.Children.Count(child => child.Result is not null);
        return node.Node.Rollup switch
        {
            Rollup.Worst => ExplainTexts.WorstOf.With(counted),
            Rollup.Mean => ExplainTexts.MeanOf.With(counted),
            _ when method.RowRounding is { } places => ExplainTexts.RoundedMeanOf.With(counted, places),
            _ => ExplainTexts.WeightedMeanOf.With(counted),
        };
    }

    public static string OfArea(ScoredArea area) => ExplainTexts.MeanOfObjectives.With(area.Objectives.Count(objective => objective.Result is not null));

    public string Of(ScoredItem item)
    {
        if (item.State == ItemState.Monitoring)
        {
            return ExplainTexts.RuleMonitoring;
        }
        var better = item.Indicator?.Indicator.Better ?? Better.Higher;
        var rule = item.Item.Curve is { } curve ? Of(curve, better) : Of(better);
        var cap = item.Item.Cap ?? method.Cap;
        return better is Better.Yes or Better.By && item.Item.Curve is null ? rule
            : cap.Limit is { } limit ? ExplainTexts.Capped.With(rule, figures.Percent(limit, limit * 100 == decimal.Truncate(limit * 100) ? 0 : 2))
            : ExplainTexts.Uncapped.With(rule);
    }

    private static string Of(Better better) => better switch
    {
        Better.Higher => ExplainTexts.RuleHigher,
        Better.Lower => ExplainTexts.RuleLower,
        Better.Equal => ExplainTexts.RuleEqual,
        Better.Within => ExplainTexts.RuleWithin,
        Better.Yes => ExplainTexts.RuleYes,
        _ => ExplainTexts.RuleBy,
    };

    private string Of(Curve curve, Better better) => curve switch
    {
        StepsCurve steps => ExplainTexts.RuleSteps.With(Points(steps.Points)),
        LineCurve line => ExplainTexts.RuleLine.With(Points(line.Points)),
        FloorCurve floor => ExplainTexts.RuleFloor.With(figures.Number(floor.Floor), Of(better)),
        BaselineCurve baseline => ExplainTexts.RuleBaseline.With(figures.Number(baseline.Base)),
        _ => throw new ArgumentOutOfRangeException(nameof(curve)),
    };

    private string Points(IReadOnlyList<CurvePoint> points) =>
        string.Join("; ", points.Select(point => $"{figures.Number(point.X)} → {figures.Percent(point.Score, 0)}"));
}
