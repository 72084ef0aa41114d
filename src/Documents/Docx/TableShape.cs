using Traguardo.Core.Reports;
using Traguardo.Documents.Drawing;

namespace Traguardo.Documents.Docx;

/// <summary>
/// How a table stands on a page: its columns as wide as their content asks, in twentieths of a point. A table that does not need the whole width
/// does not take it; in one that needs more, long texts are broken so that no cell is much higher than the others.
/// </summary>
internal sealed class TableShape
{
    /// <summary>As many columns as ask for a page turned on its side.</summary>
    public const int WideColumns = 8;

    private const int SmallColumns = 7;
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
        IsWide = Table.Columns.Count >= WideColumns;
        IsSmall = Table.Columns.Count >= SmallColumns;
        Widths = Of(IsWide ? PageShape.WideText : PageShape.Text);
    }

    public ReportTable Table { get; }

    /// <summary>True where it asks for a page turned on its side.</summary>
    public bool IsWide { get; }

    /// <summary>True where its letters are small.</summary>
    public bool IsSmall { get; }

    public IReadOnlyList<int> Widths { get; }

    private int[] Of(int page)
    {
        var columns = Enumerable.Range(0, Table.Columns.Count).Select(i => Column(i, page)).ToArray();
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

    private string Text(ReportCell cell) => cell is OutcomeCell outcome ? $"●.\u00a0{outcome.Word}" : cell.Shown(Table.Figures);

    private double LongestWord(string text, bool isBold) => text.Split(' ', '\n', '-').Max(word => Measured(word, isBold));

    private double Measured(string text, bool isBold) => LetterWidths.Of(text, isBold) * (IsSmall ? SmallSize : Size) * Twentieths;
}
