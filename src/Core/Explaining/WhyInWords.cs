using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>Why a figure is what it is, in one or two sentences: the answer before the arithmetic.</summary>
/// <param name="scored">The scored cycle.</param>
/// <param name="figures">How figures are shown.</param>
public sealed class WhyInWords(ScoredCycle scored, Figures figures)
{
    private const int NamedLosses = 3;

    /// <summary>Where a node loses its points: «Il 94,9 perde 3,1 punti su D2.2, 1,6 su A4.6 e 0,5 su altre 3 voci.» Points are out of the node's own 100.</summary>
    public string Of(ScoredNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.Result is not { } score)
        {
            return ExplainTexts.NoScore;
        }
        var isCard = node.Node.Kind == NodeKind.Scorecard;
        var shown = isCard ? figures.Score(score) : figures.Percent(score);
        var subject = figures == Figures.English ? shown : ItalianArticle.Before(shown) + shown;
        var losses = Losses.Of(node);
        var sentence = losses.Count > 0 && node.Share > 0 ? ExplainTexts.Loses.With(subject, List(node, losses))
            : score > 1 ? ExplainTexts.Exceeds.With(subject)
            : ExplainTexts.LosesNothing.With(subject);
        var missing = node.Items.Count(item => !item.IsComplete);
        return missing == 0 ? sentence : sentence + " " + (missing == 1 ? ExplainTexts.OneMissing : ExplainTexts.SomeMissing).With(missing);
    }

    /// <summary>Of which objectives an area is the mean, and which holds it back.</summary>
    public string OfArea(ScoredArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var short_ = area.Objectives.Where(objective => objective.Result < 1).OrderBy(objective => objective.Result).ToList();
        return area.Score is not { } score ? ExplainTexts.NoScore
            : short_.Count == 0 ? ExplainTexts.AreaReached.With(figures.Percent(score))
            : ExplainTexts.AreaHeldBack.With(figures.Percent(score), string.Join(", ", short_.Select(objective => $"{objective.Node.Code} ({figures.Percent(objective.Result!.Value)})")));
    }

    /// <summary>What was obtained, what was promised, and what that does; or why the item does not count.</summary>
    /// <param name="item">The item.</param>
    /// <param name="prefix">What stands in front of its path where it is seen through an objective referred to (see <see cref="Address"/>).</param>
    public string Of(ScoredItem item, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(item);
        var actual = figures.Actual(item);
        return item.State switch
        {
            ItemState.Monitoring => ExplainTexts.WhyMonitoring.With(actual),
            ItemState.NotDue => ExplainTexts.WhyNotDue,
            ItemState.NotApplicable => item.Objective is null ? ExplainTexts.WhyNotApplicable : ExplainTexts.WhyObjectiveWithoutScore,
            ItemState.Neutralised => WhyNeutralised(item, (prefix + item.Path).Split('/')[0]),
            ItemState.Missing => WhyMissing(item),
            _ => WhyCounted(item, actual),
        };
    }

    /// <summary>Where a base datum comes from, or that it is not there.</summary>
    public static string Of(Measure measure, Reading reading, int year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return reading.Value is null ? ExplainTexts.MeasureMissing.With(year)
            : measure.Source is { } source ? (reading.State == ValueState.Estimated ? ExplainTexts.MeasureEstimated : ExplainTexts.MeasureFrom).With(year, source)
            : ExplainTexts.MeasureWithoutSource.With(year);
    }

    private string WhyCounted(ScoredItem item, string actual)
    {
        var achievement = figures.Percent(item.Result!.Value);
        var subject = item.Objective is null ? ExplainTexts.TheActual : ExplainTexts.TheScoreOf.With(item.Objective.Path);
        var sentence = item.Item.Target is not null
            ? ExplainTexts.WhyMeasured.With(subject, actual, figures.Target(item), achievement)
            : ExplainTexts.WhyWithoutTarget.With(subject, actual, achievement);
        var estimated = item.State == ItemState.Estimated ? " " + ExplainTexts.IsEstimated : "";
        var lost = item.PointsLost > 0 ? " " + ExplainTexts.Takes.With(figures.Points(item.PointsLost), figures.Points(item.Share)) : "";
        return sentence + estimated + lost;
    }

    private string WhyMissing(ScoredItem item)
    {
        var reason = item.Reason switch
        {
            MissingReason.DivisionByZero => ExplainTexts.DividesByZero,
            MissingReason.OutOfRange => ExplainTexts.OutOfRange,
            MissingReason.NoTarget => ExplainTexts.NoTarget,
            _ => ExplainTexts.NoValue,
        };
        var effect = scored.Cycle.Method.Missing == MissingRule.Zero ? ExplainTexts.CountsZero : ExplainTexts.IsSkipped;
        return $"{reason} {effect}";
    }

    private string WhyNeutralised(ScoredItem item, string scorecard)
    {
        var act = scored.Cycle.Neutralisations.Find(neutralisation =>
            neutralisation.Scorecard == scorecard && neutralisation.Indicator == item.Item.Indicator);
        var effect = scored.Cycle.Method.Neutralised == NeutralisedRule.Full ? ExplainTexts.CountsFull : ExplainTexts.IsLeftOut;
        return ExplainTexts.WhyNeutralised.With(act?.Act ?? "–", act?.Reason ?? "–", effect);
    }

    private string List(ScoredNode node, IReadOnlyList<ScoredItem> losses)
    {
        var named = losses.Count <= NamedLosses + 1 ? losses.Count : NamedLosses;
        var parts = losses.Take(named).Select((item, i) =>
            (i == 0 ? ExplainTexts.PointsOn : ExplainTexts.MoreOn).With(Points(node, item.PointsLost), item.Item.Indicator ?? item.Objective!.Node.Code)).ToList();
        if (named < losses.Count)
        {
            parts.Add(ExplainTexts.OnOthers.With(Points(node, losses.Skip(named).Sum(item => item.PointsLost)), losses.Count - named));
        }
        return parts.Count == 1 ? parts[0] : ExplainTexts.And.With(string.Join(", ", parts.SkipLast(1)), parts[^1]);
    }

    // Two decimals where one would print a zero that is not one.
    private string Points(ScoredNode node, decimal lost)
    {
        var points = Ratio.Of(100 * lost, node.Share);
        return figures.Number(points, points < 0.05m ? 2 : 1);
    }
}
