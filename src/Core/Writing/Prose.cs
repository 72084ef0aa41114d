using Markdig;
using Markdig.Parsers.Inlines;

namespace Traguardo.Core.Writing;

/// <summary>
/// Prose in Markdown (CommonMark): paragraphs, headings, lists, strong and stressed words, links, line breaks, and figures of the data by their
/// names, <c>{{ente.score}}</c>. Nothing else: tables and pictures come from the data, through the template.
/// </summary>
public static class Prose
{
    /// <summary>The longest text there is, in characters: about forty pages.</summary>
    public const int MaxLength = 100_000;

    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>Reads a text. A figure that is not there, and what is not taken, are faults; the rest is read all the same.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="figures">The figures that it may ask for.</param>
    public static ProseReading Read(string markdown, LiveFigures figures)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(figures);
        if (markdown.Length > MaxLength)
        {
            return ProseReader.Refused(WritingTexts.TooLong.With(MaxLength));
        }
        try
        {
            return new ProseReader(figures).Read(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // How Markdig says that lists or marks stand within one another deeper than anybody writes.
            return ProseReader.Refused(WritingTexts.TooDeep);
        }
    }

    /// <summary>Tables and HTML are recognised so that they can be refused rather than printed with their marks.</summary>
    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<EscapeInlineParser>(new FigureParser());
        return builder.Build();
    }
}
