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
    public const double Inset = 0.35;

    /// <summary>How far a row stands in for each of its levels, in parts of the type.</summary>
    public const double Indent = 0.8;

    // Light and space before the word.
    private const double LightWidth = 1.2;
    // No word asks for more than this part of the page: it is divided.
    private const double WidestWord = 0.3;
    // Many columns stand upright only where none of them is squeezed, or where the table is short: pages that turn for a few rows leave others half empty.
    private const int MostColumnsUpright = 7;
    private const double ShortTable = 420;
    private const double SmallType = 8;
    private const int LongHead = 11;
    private const double DividedHead = 0.72;
    private const double LineHeight = 1.25;
    private const double RowSpace = 0.9;

    private static readonly (bool IsOnItsSide, double Type)[] Ways =
        [(false, 9), (false, 8.5), (false, 8), (false, 7.5), (true, 8.5), (true, 8), (true, 7.5), (true, 7), (true, 6.5), (true, 6)];

    /// <summary>How a table is set.</summary>
    public static TableLayout Of(ReportTable table, PdfFonts fonts)
    {
        var needs = Enumerable.Range(0, table.Columns.Count).Select(i => NeedOf(table, i, fonts)).ToList();
        var way = Ways.Cast<(bool IsOnItsSide, double Type)?>().FirstOrDefault(way => Fits(table, needs, way!.Value)) ?? Ways[^1];
        return new TableLayout(way.IsOnItsSide, way.Type, Divide(table, needs, way));
    }

    private static double WidthOf((bool IsOnItsSide, double Type) way) => way.IsOnItsSide ? OnSide : Upright;

    private static bool Fits(ReportTable table, List<Need> needs, (bool IsOnItsSide, double Type) way)
    {
        var page = WidthOf(way);
        if (needs.Sum(need => Least(need, page, way.Type)) > page)
        {
            return false;
        }
        return way.IsOnItsSide
            || (needs.Count <= MostColumnsUpright && way.Type > SmallType)
            || needs.Sum(need => need.Line * way.Type) <= page
            || (way.Type <= SmallType && Height(needs, Divide(table, needs, way), way.Type) <= ShortTable);
    }

    private static double Height(List<Need> needs, List<double> widths, double type) =>
        Enumerable.Range(0, needs[0].Lines.Count).Sum(row =>
            (needs.Zip(widths, (need, width) => Math.Ceiling(need.Lines[row] * type / (width - (2 * Inset * type)))).Max() * LineHeight + RowSpace) * type);

    private static double Least(Need need, double page, double type) =>
        need.IsWords ? Math.Min(need.Word * type, page * WidestWord) : need.Word * type;

    // Every column gets what its longest word needs; the rest goes where there is more to be said.
    private static List<double> Divide(ReportTable table, List<Need> needs, (bool IsOnItsSide, double Type) way)
    {
        var (page, type) = (WidthOf(way), way.Type);
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
        var isWords = table.Columns[column].Kind is ColumnKind.Text or ColumnKind.RowHeader;
        var (word, lines) = (0.0, new List<double>());
        void Add(string text, double before, bool isWhole, bool isBold)
        {
            lines.Add(text.Length == 0 ? 0 : fonts.Width(text, isBold) + before);
            word = Math.Max(word, isWhole ? lines[^1] : text.Split(' ', '\n').Max(part => fonts.Width(part, isBold) * PartOf(part)) + before);
        }

        // A long word at the head of figures is divided: the room is for the words beside them.
        double PartOf(string part) => lines.Count == 1 && !isWords && part.Length >= LongHead ? DividedHead : 1;

        Add(table.Columns[column].Header, 0, false, true);
        foreach (var row in table.Rows.Concat(table.Total is { } total ? [total] : Array.Empty<ReportRow>()))
        {
            var cell = row.Cells[column];
            var before = (column == 0 ? row.Level * Indent : 0) + (cell is OutcomeCell ? LightWidth : 0);
            Add(cell.Shown(table.Figures), before, cell is ValueCell or TargetCell or OutcomeCell, cell is OutcomeCell || row.Role != RowRole.Item);
        }
        // One long text among short ones does not make a wide column.
        var usual = (lines.Max() + (2 * Math.Sqrt(lines.Sum(line => line * line) / Math.Max(lines.Count(line => line > 0), 1)))) / 3;
        return new Need(isWords, word + (2 * Inset), usual + (2 * Inset), lines);
    }

    /// <summary>What a column needs, in parts of the type.</summary>
    /// <param name="IsWords">True where it is of words, which may be divided.</param>
    /// <param name="Word">For its longest word.</param>
    /// <param name="Line">For most of its texts on one line.</param>
    /// <param name="Lines">Of each cell, how long its text is on one line; the head first.</param>
    private sealed record Need(bool IsWords, double Word, double Line, List<double> Lines);
}
