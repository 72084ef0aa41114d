using Traguardo.Core.Reports;

namespace Traguardo.Documents.Pdf;

/// <summary>How a table is set: on an upright page or one on its side, in which type, and how wide its columns are. Lengths in points.</summary>
/// <param name="IsOnItsSide">True where its page is on its side.</param>
/// <param name="Type">Size of the type.</param>
/// <param name="Widths">Widths of the columns; they add up to that of the page without its margins.</param>
internal sealed record TableLayout(bool IsOnItsSide, double Type, IReadOnlyList<double> Widths)
{
    /// <summary>Width of an upright page without its margins: A4 less 2 cm on either side.</summary>
    public const double Upright = 481.8;

    /// <summary>Width of a page on its side without its margins: A4 less 1.6 cm on either side.</summary>
    public const double OnSide = 751.1;

    /// <summary>Space on either side of a cell, in parts of the type.</summary>
    public const double Inset = 0.5;

    /// <summary>How far a row stands in for each of its levels, in parts of the type.</summary>
    public const double Indent = 0.8;

    // Light and space before the word.
    private const double LightWidth = 1.1;
    // No word asks for more than this part of the page: it is divided.
    private const double WidestWord = 0.3;
    private const int MostColumnsUpright = 7;

    private static readonly (bool IsOnItsSide, double Type)[] Ways = [(false, 9), (false, 8.5), (true, 8.5), (true, 8), (true, 7.5), (true, 7), (true, 6.5), (true, 6)];

    public static TableLayout Of(ReportTable table, PdfFonts fonts)
    {
        var needs = Enumerable.Range(0, table.Columns.Count).Select(i => NeedOf(table, i, fonts)).ToList();
        var ways = table.Columns.Count > MostColumnsUpright ? Ways.Where(way => way.IsOnItsSide) : Ways;
        var way = ways.Cast<(bool IsOnItsSide, double Type)?>().FirstOrDefault(way => Least(needs, way!.Value) <= WidthOf(way.Value)) ?? Ways[^1];
        return new TableLayout(way.IsOnItsSide, way.Type, Divide(table, needs, WidthOf(way), way.Type));
    }

    private static double WidthOf((bool IsOnItsSide, double Type) way) => way.IsOnItsSide ? OnSide : Upright;

    private static double Least(List<Need> needs, (bool IsOnItsSide, double Type) way) => needs.Sum(need => Least(need, WidthOf(way), way.Type));

    private static double Least(Need need, double page, double type) =>
        need.IsWords ? Math.Min(need.Word * type, page * WidestWord) : need.Word * type;

    // Every column gets what its longest word needs; the rest goes where there is more to be said.
    private static List<double> Divide(ReportTable table, List<Need> needs, double page, double type)
    {
        var least = needs.ConvertAll(need => Least(need, page, type));
        var wanted = needs.Zip(least, (need, atLeast) => Math.Max(need.Line * type, atLeast)).ToList();
        var room = page - wanted.Sum();
        if (room >= 0)
        {
            var words = needs.Select((need, i) => need.IsWords ? wanted[i] : 0).ToList();
            var takers = table.Columns.Any(column => column.Kind == ColumnKind.Text) && words.Sum() > 0 ? words : wanted;
            return [.. wanted.Select((width, i) => width + (room * takers[i] / takers.Sum()))];
        }
        room = page - least.Sum();
        var more = wanted.Zip(least, (want, atLeast) => want - atLeast).ToList();
        return room > 0 ? [.. least.Select((width, i) => width + (room * more[i] / more.Sum()))] : least.ConvertAll(width => width * page / least.Sum());
    }

    private static Need NeedOf(ReportTable table, int column, PdfFonts fonts)
    {
        var isWords = table.Columns[column].Kind is ColumnKind.Text;
        double word = 0, widest = 0, squares = 0;
        var count = 0;
        void Add(string text, double before, bool isWhole, bool isBold)
        {
            var line = fonts.Width(text, isBold) + before;
            var words = isWhole ? line : text.Split(' ', '\n').Max(part => fonts.Width(part, isBold)) + before;
            (word, widest, squares) = (Math.Max(word, words), Math.Max(widest, line), squares + (line * line));
            count += text.Length > 0 ? 1 : 0;
        }

        Add(table.Columns[column].Header, 0, false, true);
        foreach (var row in table.Rows.Concat(table.Total is { } total ? [total] : Array.Empty<ReportRow>()))
        {
            var cell = row.Cells[column];
            var before = (column == 0 ? row.Level * Indent : 0) + (cell is OutcomeCell ? LightWidth : 0);
            Add(cell.Shown(table.Figures), before, !isWords && cell is ValueCell or TargetCell, row.Role != RowRole.Item);
        }
        // One long text among short ones does not make a wide column.
        var usual = (widest + (2 * Math.Sqrt(squares / Math.Max(count, 1)))) / 3;
        return new Need(isWords, word + (2 * Inset), usual + (2 * Inset));
    }

    /// <summary>What a column needs, in parts of the type.</summary>
    /// <param name="IsWords">True where it is of words, which may be divided.</param>
    /// <param name="Word">For its longest word.</param>
    /// <param name="Line">For most of its texts on one line.</param>
    private sealed record Need(bool IsWords, double Word, double Line);
}
