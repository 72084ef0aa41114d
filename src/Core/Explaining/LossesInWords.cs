using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>The sentence that says where a node loses its points, the largest losses by name.</summary>
internal sealed class LossesInWords(Figures figures)
{
    private const int Named = 3;

    public string Of(ScoredNode node, decimal score)
    {
        var isCard = node.Node.Kind == NodeKind.Scorecard;
        var shown = !isCard ? figures.Achieved(score)
            : score < 1 && figures.Score(score) == figures.Score(1) ? figures.Number(score * 100, 2)
            : figures.Score(score);
        var subject = figures == Figures.English ? shown : ItalianArticle.Before(shown) + shown;
        if (node.Share == 0)
        {
            return ExplainTexts.BearsNothing.With(subject);
        }
        var losses = Losses.Of(node);
        if (losses.Count == 0)
        {
            return (score > 1 ? ExplainTexts.Exceeds : ExplainTexts.LosesNothing).With(subject);
        }
        var gained = -node.Items.Where(item => item.PointsLost < 0).Sum(item => item.PointsLost);
        var lost = List(Parts(node, losses));
        return (isCard ? ExplainTexts.Loses.With(subject, lost) : ExplainTexts.LosesOfOwn.With(node.Node.Code, lost))
            + (gained > 0 ? " " + ExplainTexts.Gains.With(Points(node, gained)) : "");
    }

    /// <summary>«a», «a e b», «a, b e c».</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : ExplainTexts.And.With(string.Join(", ", parts.SkipLast(1)), parts[^1]);

    private List<string> Parts(ScoredNode node, IReadOnlyList<ScoredItem> losses)
    {
        // Four are all named: «altre» are two at least.
        var named = losses.Count <= Named + 1 ? losses.Count : Named;
        var parts = losses.Take(named).Select((item, i) =>
            (i == 0 && node.Node.Kind == NodeKind.Scorecard ? ExplainTexts.PointsOn : ExplainTexts.MoreOn).With(Points(node, item.PointsLost), item.Item.Indicator ?? item.Objective!.Node.Code)).ToList();
        if (named < losses.Count)
        {
            parts.Add(ExplainTexts.OnOthers.With(Points(node, losses.Skip(named).Sum(item => item.PointsLost)), losses.Count - named));
        }
        return parts;
    }

    // Out of the node's own 100.
    private string Points(ScoredNode node, decimal lost) => figures.Points(Ratio.Of(100 * lost, node.Share));
}
