namespace Traguardo.Documents.Pdf;

/// <summary>Where the worker, its template, its fonts and its compiler are: beside the program, put there by the build.</summary>
internal static class PdfFolder
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "pdf");

    public static string Worker { get; } = Path.Combine(Root, "worker.mjs");

    public static string Fonts { get; } = Path.Combine(Root, "fonts");
}
