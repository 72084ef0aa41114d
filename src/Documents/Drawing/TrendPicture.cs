using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>Lines that differ by mark and dash; figures beside the points as far as there is room, the last and the first before others.</summary>
internal static class TrendPicture
{
    private const decimal Tall = 200;
    private const decimal Gap = 8;
    private const decimal WidestLabel = 200;
    private const int Many = 30;

    public static Picture Of(TrendChart chart)
    {
        var picture = new Picture { Width = Picture.UsualWidth };
        var drawn = chart.Lines.SelectMany(line => line.Points);
        var aside = Math.Clamp((Math.Max(Math.Min(Letters.Widest(chart.Labels, Lettering.Small), WidestLabel), Letters.Widest(drawn.Select(point => point?.Shown), Lettering.Figure)) / 2) + 2, 20, 160);
        var size = chart.Labels.Count > Many ? 6 : 9;

        var top = chart.Lines.Count > 1 || chart.Lines.Any(line => line.Name != chart.Title)
            ? Legend.Draw(picture, [.. chart.Lines.Select((line, i) => (line.Name, SampleOf(i)))], 0, 0, picture.Width)
            : 0;
        var plot = new Plot(chart, aside, picture.Width - aside, top + Lettering.Figure.LineHeight + (2 * Gap), Tall);

        var taken = new Taken(picture.Width);
        picture.Line(0, plot.Foot, picture.Width, plot.Foot, Palette.Edge, 1, plot.IsFromZero ? null : "2 3");
        for (var i = 0; i < chart.Lines.Count; i++)
        {
            foreach (var stretch in plot.Stretches(chart.Lines[i]))
            {
                if (stretch.Count > 1)
                {
                    picture.Polyline(stretch, LineLook.Of(i).Colour, 2, LineLook.Of(i).Dashes);
                }
                foreach (var (x, y) in stretch)
                {
                    LineLook.Of(i).Draw(picture, x, y, size);
                    taken.Add(x - (size / 2m), y - (size / 2m), x + (size / 2m), y + (size / 2m));
                }
            }
        }
        foreach (var point in plot.ByWeight())
        {
            var width = Letters.Width(point.Shown, Lettering.Figure);
            var x = Math.Clamp(point.X, width / 2, Math.Max(width / 2, picture.Width - (width / 2)));
            var (above, below) = (point.Y - (size / 2m) - 2 - Lettering.Figure.LineHeight, point.Y + (size / 2m) + 1);
            if (taken.Takes(x, above, width, Lettering.Figure.LineHeight) || (below + Lettering.Figure.LineHeight < plot.Foot && taken.Takes(x, below, width, Lettering.Figure.LineHeight)))
            {
                picture.Words(point.Shown, x, taken.LastTop, Lettering.Figure, "middle");
            }
        }
        picture.Height = Labels(picture, chart, plot);
        return picture;

        Action<decimal, decimal> SampleOf(int i) => (x, middle) =>
        {
            picture.Line(x, middle, x + 22, middle, LineLook.Of(i).Colour, 2, LineLook.Of(i).Dashes);
            LineLook.Of(i).Draw(picture, x + 11, middle, 9);
        };
    }

    // Words below the axis, those at the ends before others: of more than there is room for, as many as fit.
    private static decimal Labels(Picture picture, TrendChart chart, Plot plot)
    {
        const decimal narrowest = 60;
        var taken = new Taken(picture.Width);
        var last = chart.Labels.Count - 1;
        var room = Math.Clamp(last < 1 ? picture.Width : plot.Across(1) - plot.Across(0) - Gap, narrowest, WidestLabel);
        var (top, end) = (plot.Foot + 6, plot.Foot + 6 + Lettering.Small.LineHeight);
        foreach (var i in Enumerable.Range(0, chart.Labels.Count).OrderBy(i => i == last ? 0 : i == 0 ? 1 : 2).ThenBy(i => i))
        {
            var words = new Stack(room).Words(chart.Labels[i], Lettering.Small, "middle");
            var x = Math.Clamp(plot.Across(i), words.Widest / 2, picture.Width - (words.Widest / 2));
            if (taken.Takes(x, top, words.Widest + Gap, words.Height))
            {
                picture.Line(plot.Across(i), plot.Foot, plot.Across(i), plot.Foot + 4, Palette.Edge);
                words.Draw(picture, x - (room / 2), top);
                end = Math.Max(end, top + words.Height);
            }
        }
        if (plot.IsFromZero)
        {
            return end + 4;
        }
        picture.Words(chart.Say(nameof(DrawingTexts.NotFromZero)), 0, end + 4, Lettering.Small);
        return end + Lettering.Small.LineHeight + 8;
    }
}
