namespace Traguardo.Core.Reports;

/// <summary>A column: its header, and what its cells are to their rows. Units and decimals are each cell's own, for a column of actuals mixes them.</summary>
/// <param name="Header">The header, in a few words.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="IsForPlainText">True where it only says again, bare, what other columns say by how they are shown: for a format of bare text.</param>
public sealed record ReportColumn(string Header, ColumnKind Kind = ColumnKind.Text, bool IsForPlainText = false)
{
    /// <summary>Its name, the same in every language, by which templates and data ask for it: <c>weight</c>. Columns of one kind, such as years, share theirs.</summary>
    public string Key { get; init; } = "";
}

/// <summary>What the cells of a column are to their rows.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>The code that names the row; other cells are read under it.</summary>
    RowHeader,

    /// <summary>Figures, aligned by their last digit.</summary>
    Figure,

    /// <summary>Figures that add up: a row's is the sum of those of the rows it groups, the total's that of the outermost rows.</summary>
    Sum,
}
