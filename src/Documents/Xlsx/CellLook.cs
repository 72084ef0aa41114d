namespace Traguardo.Documents.Xlsx;

/// <summary>How a cell looks. Two cells of the same look share a style.</summary>
internal readonly record struct CellLook(CellFont Font)
{
    public CellFill Fill { get; init; }

    public CellBorder Border { get; init; }

    /// <summary>The format code of a number or a day; null for a text.</summary>
    public string? Format { get; init; }

    public bool IsRight { get; init; }

    public bool IsWrapped { get; init; }

    /// <summary>True where the cell may be written in though its sheet is protected.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>The fonts, in the order of the style sheet.</summary>
internal enum CellFont
{
    Plain,
    Bold,
    White,
    Title,
    Note,
    Reached,
    Partial,
    NotReached,
    Link,
}

/// <summary>The fills, in the order of the style sheet; the second is one that every workbook must have there.</summary>
internal enum CellFill
{
    None,
    Gray125,
    Header,
    Perspective,
    Objective,
    Open,
}

/// <summary>The borders, in the order of the style sheet.</summary>
internal enum CellBorder
{
    None,
    Row,
    Total,
}
