using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>Why a figure is what it is, in one or two sentences: the answer before the arithmetic.</summary>
/// <param name="scored">The scored cycle.</param>
/// <param name="figures">How figures are shown.</param>
public sealed class WhyInWords(ScoredCycle scored, Figures figures)
{
    private readonly LossesInWords losses = new(figures);
    private readonly ItemInWords items = new(scored.Cycle, figures);

    /// <summary>Where a node loses its points: «Il 94,9 perde 3,09 punti su D2.2, 1,56 su A4.6 e 0,47 su altre 3 voci.» Points are out of the node's own 100.</summary>
    /// <param name="node">The node.</param>
    /// <param name="prefix">What stands in front of its path where it is seen through an objective referred to (see <see cref="Address"/>).</param>
    public string Of(ScoredNode node, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(node);
        var aside = items.SetAside(node, (prefix + node.Path).Split('/')[0]);
        if (node.Result is not { } score)
        {
            return aside + ExplainTexts.NoScore;
        }
        var missing = node.Items.Count(item => !item.IsComplete);
        return aside + losses.Of(node, score) + missing switch
        {
            0 => "",
            1 => " " + ExplainTexts.OneMissing,
            _ => " " + ExplainTexts.SomeMissing.With(missing),
        };
    }

    /// <summary>Of which objectives an area is the mean, and which hold it back.</summary>
    public string OfArea(ScoredArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (area.Score is not { } score)
        {
            return ExplainTexts.NoScore;
        }
        var behind = area.Objectives.Where(objective => objective.Result < 1).OrderBy(objective => objective.Result)
            .Select(objective => $"{objective.Node.Code} ({figures.Achieved(objective.Result!.Value)})").ToList();
        return behind.Count switch
        {
            0 => ExplainTexts.AreaReached.With(figures.Achieved(score)),
            1 => ExplainTexts.AreaHeldBackByOne.With(figures.Achieved(score), behind[0]),
            _ => ExplainTexts.AreaHeldBack.With(figures.Achieved(score), LossesInWords.List(behind)),
        };
    }

    /// <summary>What was obtained, what was promised, and what that does; or why the item does not count.</summary>
    /// <param name="item">The item.</param>
    /// <param name="prefix">What stands in front of its path where it is seen through an objective referred to (see <see cref="Address"/>).</param>
    public string Of(ScoredItem item, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(item);
        return items.Of(item, (prefix + item.Path).Split('/')[0], Address.ScaleOf(scored, item.Path, prefix).Node);
    }

    /// <summary>Where a base datum comes from, or why it is not there.</summary>
    public static string Of(Measure measure, Reading reading, int year)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return reading.State switch
        {
            ValueState.NotDue => ExplainTexts.MeasureNotDue.With(year),
            ValueState.NotApplicable => ExplainTexts.MeasureNotApplicable.With(year),
            ValueState.Missing => ExplainTexts.MeasureMissing.With(year),
            _ when measure.Source is null => ExplainTexts.MeasureWithoutSource.With(year),
            ValueState.Estimated => ExplainTexts.MeasureEstimated.With(year, measure.Source),
            _ => ExplainTexts.MeasureFrom.With(year, measure.Source),
        };
    }
}
