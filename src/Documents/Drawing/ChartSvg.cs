using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>
/// Draws charts as SVG for whatever shows them: a browser, a word processor, a maker of PDF. So nothing but shapes, words and attributes of
/// SVG 1.1: no style sheet, no script, no filter. The title and the description are in the file and not in the picture: they are printed beside it.
/// </summary>
public static class ChartSvg
{
    /// <summary>A chart as one <c>svg</c> element, whose width and height are in pixels.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="id">What ids in it begin with, unique in the document it stands in.</param>
    public static string Of(Chart chart, string id)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrEmpty(id);
        var picture = IsEmpty(chart) ? Nothing(chart) : chart switch
        {
            MapChart map => MapPicture.Of(map),
            LightsChart lights => LightsPicture.Of(lights),
            TrendChart trend => TrendPicture.Of(trend),
            LossesChart losses => LossesPicture.Of(losses),
            PairsChart pairs => PairsPicture.Of(pairs),
            PyramidChart pyramid => PyramidPicture.Of(pyramid),
            _ => throw new ArgumentException($"{chart.GetType().Name} has no picture.", nameof(chart)),
        };
        return picture.ToSvg(chart.Title, chart.Description, id);
    }

    private static bool IsEmpty(Chart chart) => chart switch
    {
        MapChart map => map.Bands.Count == 0,
        LightsChart lights => lights.Rows.Count == 0,
        TrendChart trend => trend.Labels.Count == 0,
        PairsChart pairs => pairs.Rows.Count == 0,
        PyramidChart pyramid => pyramid.Rows.Count == 0,
        _ => false,
    };

    private static Picture Nothing(Chart chart)
    {
        var picture = new Picture { Width = Picture.UsualWidth, Height = 2 * Lettering.Label.LineHeight };
        picture.Words(chart.Say(nameof(DrawingTexts.Nothing)), 0, Lettering.Label.LineHeight / 2, Lettering.Label);
        return picture;
    }
}
