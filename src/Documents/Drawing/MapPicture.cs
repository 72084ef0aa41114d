using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>The strategy map as a grid: a band a perspective, a column an area, a tile an objective.</summary>
internal static class MapPicture
{
    private const decimal Side = 140;
    private const decimal Gap = 8;
    private const decimal Padding = 9;
    private const decimal Edge = 4;
    private const decimal NarrowestTile = 136;
    private const int ManyInACell = 4;
    private const int TilesWithoutColumns = 4;

    public static Picture Of(MapChart chart)
    {
        var columns = TilesAcross(chart);
        var tiles = Math.Max(1, columns.Sum());
        var tile = Math.Max(NarrowestTile, (Picture.UsualWidth - Side - (Gap * tiles) - Gap) / tiles);
        var picture = new Picture { Width = Side + ((tile + Gap) * tiles) + Gap };
        decimal Left(int column) => Side + Gap + ((tile + Gap) * columns.Take(column).Sum());
        decimal WidthOf(int column) => ((tile + Gap) * columns[column]) - Gap;

        var heads = chart.Columns.Select((head, i) => HeadOf(head, WidthOf(i))).ToList();
        var top = heads.Count == 0 ? 0 : heads.Max(head => head.Height) + Gap;
        for (var i = 0; i < heads.Count; i++)
        {
            // On one foot, whatever the number of lines.
            heads[i].Draw(picture, Left(i), top - Gap - heads[i].Height);
        }
        foreach (var band in chart.Bands)
        {
            var head = HeadOf(band.Head, Side - Padding);
            var cells = band.Cells.Select((cell, i) => Rows(cell, Math.Max(1, columns.ElementAtOrDefault(i)), tile)).ToList();
            var height = Math.Max(head.Height + (2 * Gap), cells.Select(rows => rows.Sum(row => row.Height + Gap)).DefaultIfEmpty().Max() + Gap);
            picture.Rectangle(0, top, picture.Width, height, Palette.Wash, null, 4);
            head.Draw(picture, Padding, top + Gap);
            for (var i = 0; i < cells.Count; i++)
            {
                var down = top + Gap;
                foreach (var row in cells[i])
                {
                    for (var at = 0; at < row.Tiles.Count; at++)
                    {
                        Draw(picture, row.Tiles[at], Left(i) + ((tile + Gap) * at), down, tile, row.Height);
                    }
                    down += row.Height + Gap;
                }
            }
            top += height + Gap;
        }
        picture.Height = Math.Max(Gap, top - Gap);
        return picture;
    }

    // How many tiles stand beside each other in each column: two where many would make a band too tall.
    private static List<int> TilesAcross(MapChart chart) => chart.Columns.Count == 0
        ? [Math.Clamp(chart.Bands.SelectMany(band => band.Cells).Select(cell => cell.Count).DefaultIfEmpty().Max(), 1, TilesWithoutColumns)]
        : [.. chart.Columns.Select((_, i) => chart.Bands.Any(band => band.Cells.ElementAtOrDefault(i)?.Count >= ManyInACell) ? 2 : 1)];

    private static Stack HeadOf(MapHead head, decimal width)
    {
        var stack = new Stack(width).Words(head.Title, Lettering.Head).Gap(1);
        if (head.Shown is not { Length: > 0 } shown)
        {
            return stack.Status(head.Outcome);
        }
        return Stack.WidthOf(head.Outcome) + Letters.Width(shown, Lettering.Big) + Gap <= width
            ? stack.Then(shown, Lettering.Big, head.Outcome)
            : stack.Words(shown, Lettering.Big).Status(head.Outcome);
    }

    private static List<(IReadOnlyList<(MapTile Tile, Stack Words)> Tiles, decimal Height)> Rows(IReadOnlyList<MapTile> cell, int across, decimal width) =>
        [.. cell.Select(tile => (tile, WordsOf(tile, width))).Chunk(across).Select(row => (row, row.Max(tile => HeightOf(tile.Item1, tile.Item2, width))))];

    private static Stack WordsOf(MapTile tile, decimal width) => new Stack(width - Edge - (2 * Padding))
        .Beside(rest => new Stack(rest).Words(tile.Code, Lettering.Head), tile.Shown, Lettering.Big)
        .Words(tile.Title, Lettering.Label);

    private static Stack StatusOf(MapTile tile, decimal width) => new Stack(width - Edge - (2 * Padding)).Status(tile.Outcome);

    private static decimal HeightOf(MapTile tile, Stack words, decimal width) => words.Height + StatusOf(tile, width).Height + 4 + (2 * (Padding - 2));

    private static void Draw(Picture picture, (MapTile Tile, Stack Words) tile, decimal x, decimal y, decimal width, decimal height)
    {
        var mark = Mark.Of(tile.Tile.Outcome.Outcome);
        var status = StatusOf(tile.Tile, width);
        picture.Rectangle(x, y, width, height, mark.Tint, Palette.Line, 4);
        picture.Rectangle(x, y, Edge, height, mark.Colour);
        tile.Words.Draw(picture, x + Edge + Padding, y + Padding - 2);
        status.Draw(picture, x + Edge + Padding, y + height - status.Height - Padding + 2);
    }
}
