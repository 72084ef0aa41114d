using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Shared;

/// <summary>What a node is worth in its scorecard, and what it does with it, in a sentence.</summary>
public static class WorthInWords
{
    public static string Of(ScoredNode node, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(figures);
        var text = node.PointsLost == 0 ? LayoutTexts.WorthAll : node.PointsLost > 0 ? LayoutTexts.WorthLosing : LayoutTexts.WorthMore;
        return string.Format(null, text, figures.Points(node.Share), figures.Points(Math.Abs(node.PointsLost)));
    }
}
