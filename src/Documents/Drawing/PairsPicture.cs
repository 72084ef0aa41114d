using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>Two bars a row: the first an outline, the second full, each with its figure; at the right how much the second is of the first.</summary>
internal static class PairsPicture
{
    private const decimal Gap = 14;
    private const decimal Between = 14;
    private const decimal Thick = 11;
    private const decimal Apart = 17;
    private const decimal WidestLabel = 220;
    private const decimal ShortestBars = 120;
    private const string Unknown = "–";
    private static readonly Lettering FirstFigure = Lettering.Small;
    private static readonly Lettering SecondFigure = Lettering.Small with { Weight = 600, Fill = Palette.Ink };

    public static Picture Of(PairsChart chart)
    {
        var label = Math.Min(Letters.Widest(chart.Rows.Select(row => row.Label), Lettering.Label), WidestLabel);
        var figure = Letters.Widest(chart.Rows.SelectMany(row => new[] { row.First?.Shown, row.Second?.Shown }), SecondFigure) + 6;
        var hasShare = chart.Rows.Any(row => row.Share is not null);
        var shareHead = $"{chart.Second} / {chart.First}";
        var share = hasShare ? Math.Max(Letters.Widest(chart.Rows.Select(row => row.Share), Lettering.Figure), Math.Min(90, Letters.Width(shareHead, Lettering.Small))) : 0;
        var bars = Math.Max(ShortestBars, Picture.UsualWidth - label - figure - share - (hasShare ? 2 * Gap : Gap));
        var left = label + Gap;
        var picture = new Picture { Width = left + bars + figure + (hasShare ? Gap + share : 0) };
        var most = Share.Longest(chart.Rows.SelectMany(row => new[] { row.First, row.Second }));

        var head = new Stack(share).Words(hasShare ? shareHead : null, Lettering.Small, "end");
        head.Draw(picture, picture.Width - share, 0);
        var legend = Legend.Draw(picture, [(chart.First, Outlined), (chart.Second, Full)], 0, 0, picture.Width - share - Gap);
        var top = Math.Max(legend, head.Height) + Between;
        foreach (var row in chart.Rows)
        {
            var name = new Stack(label).Words(row.Label, Lettering.Label);
            name.Draw(picture, 0, top);
            Bar(row.First, top, Palette.White, Palette.Edge, FirstFigure);
            Bar(row.Second, top + Apart, Palette.Bar, null, SecondFigure);
            picture.Words(row.Share ?? "", picture.Width, top + (Apart / 2), Lettering.Figure, "end");
            var height = Math.Max(name.Height, 2 * Apart);
            picture.Line(left - 0.5m, top - 1, left - 0.5m, top + height + 1, Palette.Edge);
            top += height + Between;
        }
        picture.Height = top;
        return picture;

        void Bar(Drawn? drawn, decimal at, string fill, string? edge, Lettering lettering)
        {
            var length = Share.Of(drawn?.Number ?? 0, most, bars);
            picture.Rectangle(left, at + ((Apart - Thick) / 2), length, Thick, fill, edge);
            picture.Words(drawn?.Shown ?? Unknown, left + length + 6, at, lettering);
        }

        void Outlined(decimal x, decimal middle) => picture.Rectangle(x, middle - (Thick / 2), 22, Thick, Palette.White, Palette.Edge);

        void Full(decimal x, decimal middle) => picture.Rectangle(x, middle - (Thick / 2), 22, Thick, Palette.Bar);
    }
}
