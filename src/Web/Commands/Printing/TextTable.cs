using Traguardo.Core.Scoring;

namespace Traguardo.Web.Commands.Printing;

/// <summary>A column: figures stand on the right, and at most one column gives way where the page is narrow.</summary>
public readonly record struct Column(string Head, bool IsRight = false, bool GivesWay = false);

/// <summary>A cell; one that tells a status has its light.</summary>
public readonly record struct Cell(string Text, Light? Light = null)
{
    public static implicit operator Cell(string text) => new(text);

    public static implicit operator Cell(Status status) => new(status.Text, status.Light);
}

/// <summary>Aligned columns of text, two blanks between them.</summary>
public sealed class TextTable(params Column[] columns)
{
    private const string Gap = "  ";
    private const int LeastWidth = 12;

    private readonly List<Cell[]> rows = [];

    public void Add(params Cell[] cells) =>
        rows.Add([.. cells.Select(cell => cell with { Text = PlainText.Of(cell.Text) })]);

    /// <summary>The head and the rows, no wider than the page where that can be.</summary>
    public IEnumerable<string> Lines(Page page)
    {
        var widths = Widths(page);
        var head = columns.Select(column => new Cell(column.Head)).ToArray();
        return rows.Prepend(head).Select(row => Line(row, widths, page));
    }

    private int[] Widths(Page page)
    {
        var widths = columns
            .Select((column, i) => rows.Select(row => PlainText.Width(row[i].Text)).Append(PlainText.Width(column.Head)).Max())
            .ToArray();
        var giving = Array.FindIndex(columns, column => column.GivesWay);
        var excess = widths.Sum() + (Gap.Length * (widths.Length - 1)) - page.Width;
        if (giving >= 0 && excess > 0)
        {
            widths[giving] = Math.Max(widths[giving] - excess, LeastWidth);
        }
        return widths;
    }

    private string Line(Cell[] row, int[] widths, Page page) => string.Join(Gap, row.Select((cell, i) =>
    {
        var text = PlainText.Fit(cell.Text, widths[i]);
        var blank = new string(' ', widths[i] - PlainText.Width(text));
        var painted = Status.Paint(text, cell.Light, page);
        return columns[i].IsRight ? blank + painted : painted + blank;
    })).TrimEnd();
}
