namespace Traguardo.Core.Reports;

/// <summary>A stretch of words within a line.</summary>
public abstract record ReportRun;

/// <summary>Plain words.</summary>
/// <param name="Text">The words; no line breaks.</param>
/// <param name="IsStrong">True where they weigh more.</param>
/// <param name="IsEmphasis">True where they are stressed.</param>
public sealed record TextRun(string Text, bool IsStrong = false, bool IsEmphasis = false) : ReportRun;

/// <summary>Words that lead elsewhere.</summary>
/// <param name="Text">The words.</param>
/// <param name="Address">An absolute web address, <c>https</c> or <c>http</c> or <c>mailto</c>.</param>
public sealed record LinkRun(string Text, string Address) : ReportRun;

/// <summary>A figure that was read from the data.</summary>
/// <param name="Name">Its name, as prose asks for it: <c>A4.achievement</c>.</param>
/// <param name="Shown">The figure as shown: <c>68%</c>.</param>
/// <param name="Why">Address of its <see cref="ReportWhy"/>; null where it has none.</param>
/// <param name="IsStrong">True where it weighs more.</param>
public sealed record FigureRun(string Name, string Shown, string? Why = null, bool IsStrong = false) : ReportRun
{
    /// <summary>What it is, in words, where what stands around it does not say it alone: <c>A4 Turismo e territorio: realizzazione</c>.</summary>
    public string? Label { get; init; }
}

/// <summary>The line ends here, the paragraph goes on.</summary>
public sealed record BreakRun : ReportRun;
