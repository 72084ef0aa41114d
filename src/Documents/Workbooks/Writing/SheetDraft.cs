using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Workbooks.Writing;

/// <summary>A sheet to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Widths">The width of each column, in digits; 0: the column is hidden.</param>
/// <param name="Rows">Its rows, from the first.</param>
internal sealed record SheetDraft(string Name, IReadOnlyList<int> Widths, IReadOnlyList<RowDraft> Rows)
{
    /// <summary>The row of the header, from 1: it and those above it stay in view. 0: none.</summary>
    public int HeaderRow { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>True where only open cells may be written in. There is no password: it keeps from slips, not from intent.</summary>
    public bool IsProtected { get; init; }

    public IReadOnlyList<ChoiceDraft> Choices { get; init; } = [];
}

/// <summary>A row; the cells of its first columns.</summary>
internal sealed record RowDraft(params IReadOnlyList<CellDraft> Cells)
{
    public bool IsHidden { get; init; }

    /// <summary>How deep it is folded.</summary>
    public int Level { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Content">A text, a decimal or a day; null: it is empty.</param>
/// <param name="Look">How it looks.</param>
internal readonly record struct CellDraft(object? Content, CellLook Look = default);

/// <summary>Words to choose from in some rows of a column. Others can be typed after a question: what they are worth is said when the file comes back.</summary>
internal sealed record ChoiceDraft(int Column, int FirstRow, int LastRow, IReadOnlyList<string> Words);
