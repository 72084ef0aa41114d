namespace Traguardo.Core.Reports;

/// <summary>A row of a table.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Level">How deep it stands, 0 the outermost: it belongs to the nearest row before it of a lower level.</param>
/// <param name="Cells">Its cells, one a column.</param>
public sealed record ReportRow(RowRole Role, int Level, IReadOnlyList<ReportCell> Cells);

/// <summary>What a row is.</summary>
public enum RowRole
{
    /// <summary>A plain row, such as an item of a scorecard.</summary>
    Item,

    /// <summary>A perspective or a priority.</summary>
    Perspective,

    /// <summary>An objective.</summary>
    Objective,

    /// <summary>The whole table's row.</summary>
    Total,
}
