using Traguardo.Core.Reports;
using Traguardo.Documents.Drawing;

namespace Traguardo.Documents.Docx;

/// <summary>
/// How a table stands on a page: its columns as wide as their content asks, in twentieths of a point. A table that does not need the whole width
/// does not take it; in one that needs more, long texts are broken so that no cell is much higher than the others.
/// </summary>
internal sealed class TableShape
{
    // As many columns ask for a page turned on its side…
    private const int WideColumns = 8;

    // … but for so few rows no page is turned, where no word has to be broken.
    private const int FewRows = 8;

    private const int SmallColumns = 7;
    private const int LongestCode = 12;
    private const double Size = 9.5;
    private const double SmallSize = 8;
    private const int Padding = 2 * 70 + 30;
    private const int Twentieths = 20;
    private const double LeastOfPage = 0.55;
    private const double MostOfOneWord = 0.3;
    private const double LongestHeader = 1.6;

    // In a column narrower than this a sentence is hard to read.
    private const double Readable = 1000;
    private const int Halvings = 40;

    public TableShape(ReportTable table)
    {
        Table = table.WithoutPlainTextColumns();
        IsSmall = Table.Columns.Count >= SmallColumns;
        IsWide = Table.Columns.Count >= WideColumns && !FitsUpright();
        Widths = Of(IsWide ? PageShape.WideText : PageShape.Text);
    }

    public ReportTable Table { get; }

    /// <summary>True where it asks for a page turned on its side.</summary>
    public bool IsWide { get; }

    /// <summary>True where its letters are small.</summary>
    public bool IsSmall { get; }

    public IReadOnlyList<int> Widths { get; }

    /// <summary>True where its first column is of codes, which may stand out; names that fill it would be heavy.</summary>
    public bool HasCodes => Table.Columns[0].Kind == ColumnKind.RowHeader && Table.Rows.All(row => Text(row.Cells[0]).Length <= LongestCode);

    private bool FitsUpright()
    {
        var columns = Columns(PageShape.Text);
        return columns.Sum(column => column.Whole) <= PageShape.Text || (Table.Rows.Count <= FewRows && columns.Sum(column => column.Least) <= PageShape.Text);
    }

    private int[] Of(int page)
    {
        var columns = Columns(page);
        var wanted = columns.Sum(column => column.Whole);
        if (wanted <= page)
        {
            var grown = Math.Max(1, page * LeastOfPage / wanted);
            return [.. columns.Select(column => (int)(column.Whole * grown))];
        }
        var least = columns.Sum(column => column.Least);
        if (least >= page)
        {
            return [.. columns.Select(column => (int)(column.Least * page / least))];
        }
        // What is left goes where it saves the most lines: the squares of all cells' lines are fewest where widths are as these pulls.
        double Width((double Least, double Whole, double Pull) column, double scale) => Math.Clamp(column.Pull * scale, column.Least, column.Whole);
        var (low, high) = (0.0, (double)page);
        for (var i = 0; i < Halvings; i++)
        {
            var scale = (low + high) / 2;
            (low, high) = columns.Sum(column => Width(column, scale)) > page ? (low, scale) : (scale, high);
        }
        return [.. columns.Select(column => (int)Width(column, low))];
    }

    private (double Least, double Whole, double Pull)[] Columns(int page) => [.. Enumerable.Range(0, Table.Columns.Count).Select(i => Column(i, page))];

    private (double Least, double Whole, double Pull) Column(int i, int page)
    {
        var isFigure = Table.Columns[i].Kind is ColumnKind.Figure or ColumnKind.Sum;
        var header = Table.Columns[i].Header;
        var texts = Table.Rows.Append(Table.Total).OfType<ReportRow>().Select(row => Text(row.Cells[i])).Where(text => text.Length > 0).ToList();
        var wholes = texts.Select(text => Measured(text, isBold: true)).ToList();
        var word = Math.Max(LongestWord(header, true), texts.Select(text => isFigure && text.Length <= 16 ? Measured(text, true) : LongestWord(text, true)).DefaultIfEmpty().Max());
        var longest = wholes.DefaultIfEmpty().Max();
        var least = Math.Min(Math.Max(word, Math.Min(longest, Readable)) + Padding, page * MostOfOneWord);
        var whole = Math.Max(least, Math.Max(longest, Math.Min(Measured(header, true), least * LongestHeader)) + Padding);
        return (least, whole, Math.Cbrt(wholes.Sum(length => length * length)));
    }

    private string Text(ReportCell cell) => cell is OutcomeCell outcome ? $"●\u00a0{outcome.Word}" : cell.Shown(Table.Figures);

    private double LongestWord(string text, bool isBold) => text.Split(' ', '\n', '-').Max(word => Measured(word, isBold));

    private double Measured(string text, bool isBold) => LetterWidths.Of(text, isBold) * (IsSmall ? SmallSize : Size) * Twentieths;
}
