using Traguardo.Core.Display;

namespace Traguardo.Core.Recording;

/// <summary>
/// A column copied from a spreadsheet, laid on the rows of a page from one of them down. Either every line has its row, or nothing
/// is laid at all and a sentence says why: a column that is off by one row would put every value beside the datum it is of.
/// <list type="bullet">
/// <item>More than one column, or more lines than rows from here down: nothing is laid.</item>
/// <item>A heading is left out where there is exactly one line more than rows. Where it might as well be a value that cannot be
/// read (a first line with letters, and no line too many), nothing is laid.</item>
/// <item>An empty cell leaves its row as it is. Empty cells at the end, and to the left or right of the column, are of no account.</item>
/// </list>
/// </summary>
public sealed record PastedColumn
{
    private PastedColumn()
    {
    }

    /// <summary>Each line with its row, from the first down; empty where nothing is laid.</summary>
    public IReadOnlyList<PastedCell> Cells { get; private init; } = [];

    /// <summary>The heading that was left out; null where there was none.</summary>
    public string? Heading { get; private init; }

    /// <summary>Why nothing is laid; null where it is.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Reads what was pasted.</summary>
    /// <param name="text">The text as the clipboard gives it: lines, and tabs between columns.</param>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="start">The row that it was pasted on, from 0.</param>
    /// <param name="figures">How the person writes figures.</param>
    public static PastedColumn Read(string text, IReadOnlyList<Datum> rows, int start, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, rows.Count);
        var room = rows.Count - start;
        if (Clipboard.Column(text) is not { } lines)
        {
            return Refused(RecordingTexts.PastedColumns);
        }
        var hasHeading = room > 0 && lines.Count > 0 && IsWords(lines[0], rows[start], figures);
        if (hasHeading && lines.Count == room + 1)
        {
            return Laid(lines.Skip(1), rows.Skip(start), figures) with { Heading = lines[0] };
        }
        return lines.Count > room ? Refused(Counted.Of(room, RecordingTexts.PastedTooMany, Figures.Current.Number(lines.Count)))
            : hasHeading && lines.Count > 1 ? Refused(RecordingTexts.PastedHeading.With(Shown.Of(lines[0])))
            : Laid(lines, rows.Skip(start), figures);
    }

    private static PastedColumn Laid(IEnumerable<string> lines, IEnumerable<Datum> rows, Figures figures) => new()
    {
        Cells = [.. lines.Zip(rows, (line, row) => new PastedCell(row.Key, line, EnteredText.Read(line, row.Unit, figures)))],
    };

    private static PastedColumn Refused(string why) => new() { Refusal = why };

    // Letters that are no value: a heading, or a value misspelt. That there is no datum is neither.
    private static bool IsWords(string line, Datum row, Figures figures) =>
        line.Any(char.IsLetter) && !EnteredText.IsNoDatum(line) && EnteredText.Read(line, row.Unit, figures).Refusal is not null;
}

/// <summary>One line of a pasted column and what it is for its row.</summary>
/// <param name="Key">The row.</param>
/// <param name="Text">The line as pasted.</param>
/// <param name="Entered">The value, or why it is refused; neither where the cell is empty, which leaves the row as it is.</param>
public sealed record PastedCell(DatumKey Key, string Text, EnteredValue Entered);
