using Traguardo.Core.Scoring;

namespace Traguardo.Web.Commands.Printing;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="IsRight">Figures stand on the right.</param>
/// <param name="GivesWay">It is cut where the page is narrow: at most one column of a table.</param>
/// <param name="LeftOut">Where cutting is not enough, the columns that can be spared are left out, 1 before 2; 0 stays.</param>
public readonly record struct Column(string Head, bool IsRight = false, bool GivesWay = false, int LeftOut = 0);

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
    private const int LeastWidth = 20;

    private readonly List<Cell[]> rows = [];

    public void Add(params Cell[] cells) =>
        rows.Add([.. cells.Select(cell => cell with { Text = PlainText.Of(cell.Text) })]);

    /// <summary>The head and the rows, no wider than the page where that can be.</summary>
    public IEnumerable<string> Lines(Page page)
    {
        var natural = columns.Select((column, i) => NaturalWidth(column, i)).ToArray();
        var shown = Enumerable.Range(0, columns.Length).ToList();
        foreach (var spare in shown.Where(i => columns[i].LeftOut > 0).OrderBy(i => columns[i].LeftOut).ToList())
        {
            if (Excess(shown, natural, page) <= Slack(shown, natural))
            {
                break;
            }
            shown.Remove(spare);
        }
        var cut = Math.Clamp(Excess(shown, natural, page), 0, Slack(shown, natural));
        var widths = natural.Select((width, i) => columns[i].GivesWay ? width - cut : width).ToArray();
        var head = columns.Select(column => new Cell(column.Head)).ToArray();
        return rows.Prepend(head).Select(row => Line(row, shown, widths, page));
    }

    private int NaturalWidth(Column column, int i) =>
        rows.Select(row => PlainText.Width(row[i].Text)).Append(PlainText.Width(column.Head)).Max();

    private static int Excess(List<int> shown, int[] widths, Page page) =>
        shown.Sum(i => widths[i]) + (Gap.Length * (shown.Count - 1)) - page.Width;

    /// <summary>By how much the column that gives way can be cut.</summary>
    private int Slack(List<int> shown, int[] widths) =>
        shown.Where(i => columns[i].GivesWay).Sum(i => Math.Max(widths[i] - LeastWidth, 0));

    private string Line(Cell[] row, List<int> shown, int[] widths, Page page) => string.Join(Gap, shown.Select(i =>
    {
        var text = PlainText.Fit(row[i].Text, widths[i]);
        var blank = new string(' ', widths[i] - PlainText.Width(text));
        var painted = Status.Paint(text, row[i].Light, page);
        return columns[i].IsRight ? blank + painted : painted + blank;
    })).TrimEnd();
}
