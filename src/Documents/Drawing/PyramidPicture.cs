using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>Bars to both sides of their classes: those on the left full, those on the right an outline.</summary>
internal static class PyramidPicture
{
    private const decimal Gap = 10;
    private const decimal Between = 8;
    private const decimal Thick = 18;
    private const decimal WidestLabel = 180;
    private const decimal ShortestBars = 80;
    private const decimal LongestBars = 200;
    private const string Unknown = "–";

    public static Picture Of(PyramidChart chart)
    {
        var label = Math.Min(Letters.Widest(chart.Rows.Select(row => row.Label), Lettering.Label), WidestLabel);
        var figure = Letters.Widest(chart.Rows.SelectMany(row => new[] { row.First?.Shown ?? Unknown, row.Second?.Shown ?? Unknown }), Lettering.Figure) + 6;
        var bars = Math.Clamp(((Picture.UsualWidth - label) / 2) - Gap - figure, ShortestBars, LongestBars);
        var side = figure + bars;
        var picture = new Picture { Width = Math.Max(Picture.UsualWidth, label + (2 * (side + Gap))) };
        var middle = picture.Width / 2;
        var (left, right) = (middle - (label / 2) - Gap, middle + (label / 2) + Gap);
        var most = Share.Longest(chart.Rows.SelectMany(row => new[] { row.First, row.Second }));

        var (leftHead, rightHead) = (new Stack(left).Words(chart.Left, Lettering.Head, "end"), new Stack(picture.Width - right).Words(chart.Right, Lettering.Head));
        leftHead.Draw(picture, 0, 0);
        rightHead.Draw(picture, right, 0);
        var top = Math.Max(leftHead.Height, rightHead.Height) + Between;
        foreach (var row in chart.Rows.Reverse())
        {
            var name = new Stack(label).Words(row.Label, Lettering.Label, "middle");
            var height = Math.Max(name.Height, Thick);
            var bar = top + ((height - Thick) / 2);
            name.Draw(picture, middle - (label / 2), top + ((height - name.Height) / 2));
            var (first, second) = (Share.Of(row.First?.Number ?? 0, most, bars), Share.Of(row.Second?.Number ?? 0, most, bars));
            picture.Rectangle(left - first, bar, first, Thick, Palette.Bar);
            picture.Words(row.First?.Shown ?? Unknown, left - first - 6, bar, Lettering.Figure, "end");
            picture.Rectangle(right, bar, second, Thick, Palette.White, Palette.Edge);
            picture.Words(row.Second?.Shown ?? Unknown, right + second + 6, bar, Lettering.Figure);
            top += height + Between;
        }
        picture.Height = top;
        return picture;
    }
}
