using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>Stairs from what could be reached down to what was: each loss begins where the one before it ended.</summary>
internal static class LossesPicture
{
    private const decimal Gap = 14;
    private const decimal Between = 10;
    private const decimal Thick = 16;
    private const decimal WidestLabel = 260;
    private const decimal ShortestBars = 160;
    private const string Minus = "\u2212";

    public static Picture Of(LossesChart chart)
    {
        IReadOnlyList<LossStep> steps = [chart.Start, .. chart.Losses, chart.End];
        var label = Math.Min(Letters.Widest(steps.Select(step => step.Label), Lettering.Head), WidestLabel);
        var figure = Letters.Widest(steps.Select(step => Minus + step.Points.Shown), Lettering.Figure);
        var bars = Math.Max(ShortestBars, Picture.UsualWidth - label - figure - (2 * Gap));
        var picture = new Picture { Width = label + bars + figure + (2 * Gap) };
        var (left, most, low) = (label + Gap, Share.Longest(steps.Select(step => (Drawn?)step.Points)), Low(chart));
        var top = Between / 2;

        Row(chart.Start, isLoss: false, low, chart.Start.Points.Number);
        var rest = chart.Start.Points.Number;
        foreach (var loss in chart.Losses)
        {
            Row(loss, isLoss: true, Math.Max(low, rest - loss.Points.Number), rest);
            rest = Math.Max(low, rest - loss.Points.Number);
        }
        Row(chart.End, isLoss: false, low, chart.End.Points.Number, isLast: true);
        if (low > 0)
        {
            picture.Words(chart.Say(nameof(DrawingTexts.NotFromZero)), left, top, Lettering.Small);
            top += Lettering.Small.LineHeight + Between;
        }
        picture.Height = top;
        return picture;

        void Row(LossStep step, bool isLoss, decimal from, decimal to, bool isLast = false)
        {
            var name = new Stack(label).Words(step.Label, isLoss ? Lettering.Label : Lettering.Head);
            var height = Math.Max(name.Height, Lettering.Label.LineHeight) + Between;
            var (start, end) = (left + Share.Of(from - low, most - low, bars), left + Share.Of(to - low, most - low, bars));
            name.Draw(picture, 0, top);
            picture.Rectangle(start, top + 1, Math.Max(1, end - start), Thick, isLoss ? Palette.NotReached : Palette.Bar);
            if (!isLoss && low > 0)
            {
                // The bar is broken where the scale is.
                picture.Line(left + 14, top + Thick + 2, left + 20, top, Palette.White, 4);
            }
            picture.Words(isLoss ? Minus + step.Points.Shown : step.Points.Shown, picture.Width, top, Lettering.Figure, "end");
            if (!isLast)
            {
                // Down to the next bar, from where this one leaves off.
                var edge = isLoss ? start + 0.5m : end - 0.5m;
                picture.Line(edge, top + 1 + Thick, edge, top + height + 1, Palette.Edge);
            }
            top += height;
        }
    }

    // Where the scale begins: at zero, or nearer where little was lost and the stairs would be too small to be seen.
    private static decimal Low(LossesChart chart)
    {
        const decimal little = 0.3m;
        var lost = chart.Losses.Aggregate(0m, (sum, loss) => Math.Min(chart.Start.Points.Number, sum + Math.Clamp(loss.Points.Number, 0, chart.Start.Points.Number)));
        var deepest = Math.Max(lost, chart.Start.Points.Number - chart.End.Points.Number);
        return deepest > 0 && deepest < chart.Start.Points.Number * little ? chart.Start.Points.Number - (deepest * 1.5m) : 0;
    }
}
