using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Traguardo.Core.Writing;

/// <summary>A figure asked for by its name; no name where the braces are not closed on their line.</summary>
internal sealed class FigureInline(string? name) : LeafInline
{
    public string? Name { get; } = name;
}

/// <summary>Reads <c>{{name}}</c>, whatever marks of Markdown a code may hold.</summary>
internal sealed class FigureParser : InlineParser
{
    private const string Open = "{{";
    private const string Close = "}}";

    public FigureParser()
    {
        OpeningCharacters = ['{'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }
        var start = slice.Start;
        var line = slice.AsSpan();
        line = line.IndexOf('\n') is var end and >= 0 ? line[..end] : line;
        var close = line[Open.Length..].IndexOf(Close, StringComparison.Ordinal);
        var length = close < 0 ? Open.Length : Open.Length + close + Close.Length;
        var position = processor.GetSourcePosition(start, out var lineNumber, out var column);
        processor.Inline = new FigureInline(close < 0 ? null : line.Slice(Open.Length, close).Trim().ToString())
        {
            Span = new Markdig.Syntax.SourceSpan(position, position + length - 1),
            Line = lineNumber,
            Column = column,
        };
        slice.Start = start + length;
        return true;
    }
}
