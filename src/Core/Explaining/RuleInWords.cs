using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
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
            _ when counted == 0 => ExplainTexts.NoEntry,
            _ when counted == 1 => ExplainTexts.OneEntry,
            Rollup.Worst => ExplainTexts.WorstOf.With(counted),
            Rollup.Mean => ExplainTexts.MeanOf.With(counted),
            _ when method.RowRounding is { } places => ExplainTexts.RoundedMeanOf.With(counted, places switch
            {
                0 => ExplainTexts.RowWhole,
                1 => ExplainTexts.RowOneDecimal,
                _ => ExplainTexts.RowDecimals.With(places),
            }),
            _ => ExplainTexts.WeightedMeanOf.With(counted),
        };
    }

    public static string OfArea(ScoredArea area)
    {
        var counted = area.Objectives.Count(objective => objective.Result is not null);
        return counted switch
        {
            0 => ExplainTexts.NoObjective,
            1 => ExplainTexts.OneObjective,
            _ => ExplainTexts.MeanOfObjectives.With(counted),
        };
    }

    public string Of(ScoredItem item)
    {
        if (item.State == ItemState.Monitoring)
        {
            return ExplainTexts.RuleMonitoring;
        }
        var better = item.Indicator?.Indicator.Better ?? Better.Higher;
        var rule = item.Item.Curve is { } curve ? new CurveInWords(figures).Of(curve, better, item.Indicator?.Indicator.Unit ?? UnitOfMeasure.Percent) : CurveInWords.Usual(better);
        var cap = item.Item.Cap ?? method.Cap;
        return better is Better.Yes or Better.By && item.Item.Curve is null ? rule
            : cap.Limit is { } limit ? ExplainTexts.Capped.With(rule, Percent(limit))
            : ExplainTexts.Uncapped.With(rule);
    }

    private string Percent(decimal fraction) => figures.Number(fraction * 100) + "%";
}
