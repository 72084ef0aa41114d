using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>A row each: its name, a bar in its track, the figure, a shape and a word.</summary>
internal static class LightsPicture
{
    private const decimal Gap = 14;
    private const decimal Between = 12;
    private const decimal Thick = 12;
    private const decimal WidestLabel = 240;
    private const decimal WidestStatus = 140;
    private const decimal ShortestTrack = 120;

    public static Picture Of(LightsChart chart)
    {
        var label = Math.Min(Letters.Widest(chart.Rows.Select(row => row.Label), Lettering.Label), WidestLabel);
        var figure = Letters.Widest(chart.Rows.Select(row => row.Result?.Shown), Lettering.Figure);
        var status = Math.Min(chart.Rows.Select(row => Stack.WidthOf(row.Outcome)).DefaultIfEmpty().Max(), WidestStatus);
        var track = Math.Max(ShortestTrack, Picture.UsualWidth - label - figure - status - (3 * Gap));

        var picture = new Picture { Width = label + track + figure + status + (3 * Gap) };
        var top = Between / 2;
        foreach (var row in chart.Rows)
        {
            var name = new Stack(label).Words(row.Label, Lettering.Label);
            var outcome = new Stack(status).Status(row.Outcome);
            var bar = top + ((Lettering.Label.LineHeight - Thick) / 2);
            name.Draw(picture, 0, top);
            picture.Rectangle(label + Gap, bar, track, Thick, Palette.Track);
            if (row.Result is { } result)
            {
                picture.Rectangle(label + Gap, bar, Share.Of(result.Number, 1, track), Thick, Mark.Of(row.Outcome.Outcome).Colour);
                picture.Words(result.Shown, label + track + figure + (2 * Gap), top, Lettering.Figure, "end");
            }
            outcome.Draw(picture, picture.Width - status, top + Lettering.Figure.Baseline - Lettering.Small.Baseline);
            top += Math.Max(name.Height, outcome.Height + 1) + Between;
        }
        picture.Height = Math.Max(top, Between);
        return picture;
    }
}
