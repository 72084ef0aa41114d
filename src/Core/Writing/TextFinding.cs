using Traguardo.Core.Checks;

namespace Traguardo.Core.Writing;

/// <summary>One thing found in a text that an official should look at.</summary>
/// <param name="Rule">Its code: <c>unknown-figure</c>, <c>not-taken</c>, <c>unknown-percentage</c>, <c>figure-without-value</c>, <c>typed-figure</c>. Stable.</param>
/// <param name="Key">The text: <see cref="Narrative.Key"/>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Severity">How much it matters; an error keeps the text from being approved.</param>
/// <param name="Message">What was found, as a sentence in the language of the reader.</param>
/// <param name="Advice">What to do about it, as a sentence in the language of the reader.</param>
public sealed record TextFinding(string Rule, string Key, int Line, int Column, Severity Severity, string Message, string Advice)
{
    /// <summary>Where in the text what should be replaced begins, in characters from 0; of no meaning where nothing is offered.</summary>
    public int Offset { get; init; }

    /// <summary>How many characters would be replaced.</summary>
    public int Length { get; init; }

    /// <summary>The figures that may stand in its place, the likeliest first.</summary>
    public IReadOnlyList<LiveFigure> Offers { get; init; } = [];

    /// <summary>The text with an offer taken.</summary>
    /// <param name="markdown">The text that this was found in.</param>
    /// <param name="name">The name of the figure taken.</param>
    public string Take(string markdown, string name)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return $"{markdown[..Offset]}{{{{{name}}}}}{markdown[(Offset + Length)..]}";
    }
}
