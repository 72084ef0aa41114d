namespace Traguardo.Documents.Pdf;

/// <summary>How PDF files are made, and within which limits.</summary>
public sealed record PdfOptions
{
    /// <summary>The program of Node.js: a name that is looked for on the path, or a path.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The most that one file may take, from the moment its making begins.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most memory that the worker may take, in bytes.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>True where the table behind a figure is printed below it, unless the same table stands elsewhere in the report.</summary>
    public bool TablesBehindCharts { get; init; } = true;
}
