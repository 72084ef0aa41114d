using Traguardo.Core.Reports;

namespace Traguardo.Core.Writing;

/// <summary>What reading a text gave.</summary>
/// <param name="Blocks">The text as parts of a section, its live figures in their places; what is not taken stands in it as plain words.</param>
/// <param name="Faults">What keeps it from standing in a document, in the order of the text; the first hundred.</param>
public sealed record ProseReading(IReadOnlyList<ReportBlock> Blocks, IReadOnlyList<ProseFault> Faults)
{
    /// <summary>The stretches of words, as they were typed, between its live figures and its marks.</summary>
    public IReadOnlyList<ProseWords> Typed { get; init; } = [];

    /// <summary>The live figures that it asks for and that there are, in the order of the text.</summary>
    public IReadOnlyList<FigurePlace> Figures { get; init; } = [];

    /// <summary>How many words a reader reads; a live figure is one.</summary>
    public int WordCount => Figures.Count + Typed.Sum(typed => typed.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit)));
}

/// <summary>Something in a text that cannot stand in a document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong and what to do, as a sentence in the language of the ambient culture.</param>
/// <param name="Name">The name of a figure that there is not; null where it is something else.</param>
/// <param name="Nearest">The names that may have been meant, the likeliest first.</param>
public sealed record ProseFault(int Line, int Column, string Message, string? Name, IReadOnlyList<string> Nearest)
{
    /// <summary>Where in the text it begins, in characters from 0.</summary>
    public int Offset { get; init; }

    /// <summary>How many characters it takes.</summary>
    public int Length { get; init; }
}

/// <summary>A stretch of words as they were typed.</summary>
/// <param name="Offset">Where in the text it begins, in characters from 0.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Text">The words.</param>
public sealed record ProseWords(int Offset, int Line, int Column, string Text);

/// <summary>Where a text asks for a figure.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record FigurePlace(LiveFigure Figure, int Line, int Column);
