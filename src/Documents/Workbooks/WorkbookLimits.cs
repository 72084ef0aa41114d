namespace Traguardo.Documents.Workbooks;

/// <summary>How much of an uploaded workbook is taken. A year's plan of a large administration stays far below each of these.</summary>
public sealed record WorkbookLimits
{
    /// <summary>What uploads are held to.</summary>
    public static WorkbookLimits Usual { get; } = new();

    /// <summary>Bytes of the file.</summary>
    public int Bytes { get; init; } = 5_000_000;

    /// <summary>Parts in the file.</summary>
    public int Parts { get; init; } = 1_000;

    /// <summary>Bytes of the parts read, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 30_000_000;

    /// <summary>Sheets.</summary>
    public int Sheets { get; init; } = 50;

    /// <summary>Rows that hold something, over all sheets.</summary>
    public int Rows { get; init; } = 50_000;

    /// <summary>Cells that hold something, over all sheets.</summary>
    public int Cells { get; init; } = 300_000;

    /// <summary>Characters of all texts; one that many cells share counts in each.</summary>
    public long Characters { get; init; } = 20_000_000;
}
