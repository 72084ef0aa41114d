using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Traguardo.Core.Reports;
using MarkdownList = Markdig.Syntax.ListBlock;

namespace Traguardo.Core.Writing;

/// <summary>Makes the parts of a section of what Markdig read.</summary>
internal sealed class ProseReader(LiveFigures figures)
{
    private const int MostFaults = 100;

    private readonly List<ProseFault> faults = [];
    private readonly List<ProseWords> typed = [];
    private readonly List<FigurePlace> places = [];

    public ProseReading Read(MarkdownDocument document)
    {
        var blocks = Blocks(document, isInList: false);
        return new ProseReading(blocks, faults) { Typed = typed, Figures = places };
    }

    public static ProseReading Refused(string message) => new([], [new ProseFault(1, 1, message, null, [])]);

    private List<ReportBlock> Blocks(ContainerBlock container, bool isInList) => [.. container.SelectMany(block => Block(block, isInList))];

    private IEnumerable<ReportBlock> Block(Block block, bool isInList)
    {
        switch (block)
        {
            case HeadingBlock heading when !isInList:
                return [new SubheadingBlock(Runs(heading))];
            case MarkdownList list:
                return [List(list)];
            case LinkReferenceDefinition or LinkReferenceDefinitionGroup:
                return [];
            case Table table:
                NotTaken(table, WritingTexts.NoTable);
                return Blocks(table, isInList: true);
            case QuoteBlock quote:
                NotTaken(quote, WritingTexts.NoQuote);
                return Blocks(quote, isInList);
            case ContainerBlock container:
                return Blocks(container, isInList);
            case CodeBlock code:
                NotTaken(code, code is FencedCodeBlock ? WritingTexts.NoCode : WritingTexts.NoIndent);
                return AsWords(code);
            case HtmlBlock html:
                NotTaken(html, WritingTexts.NoHtml);
                return AsWords(html);
            case ThematicBreakBlock rule:
                NotTaken(rule, WritingTexts.NoRule);
                return [];
            case LeafBlock leaf:
                return Runs(leaf) is { Count: > 0 } runs ? [new Reports.ParagraphBlock(runs)] : [];
            default:
                return [];
        }
    }

    private Reports.ListBlock List(MarkdownList list)
    {
        if (list.IsOrdered && list.OrderedStart is { } start && start != "1")
        {
            NotTaken(list, WritingTexts.ListFrom.With(Shown.Of(start)));
        }
        return new Reports.ListBlock(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(item => Blocks(item, isInList: true))]);
    }

    private static ReportBlock[] AsWords(LeafBlock block) =>
        string.Join(' ', block.Lines.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words
            ? [new Reports.ParagraphBlock([new TextRun(words)])]
            : [];

    private List<ReportRun> Runs(LeafBlock block)
    {
        var runs = new RunList();
        if (block.Inline is { } inline)
        {
            AddAll(inline, runs, isStrong: false, isEmphasis: false);
        }
        return runs.Runs;
    }

    private void AddAll(ContainerInline container, RunList runs, bool isStrong, bool isEmphasis)
    {
        foreach (var inline in container)
        {
            Add(inline, runs, isStrong, isEmphasis);
        }
    }

    private void Add(Inline inline, RunList runs, bool isStrong, bool isEmphasis)
    {
        void Words(string text) => runs.Add(new TextRun(text, isStrong, isEmphasis));
        switch (inline)
        {
            case FigureInline figure:
                AddFigure(figure, runs, isStrong, isEmphasis);
                break;
            case LiteralInline literal:
                Words(literal.Content.ToString());
                Keep(literal);
                break;
            case LineBreakInline { IsHard: true }:
                runs.Add(new BreakRun());
                break;
            case LineBreakInline:
                Words(" ");
                break;
            case HtmlEntityInline entity:
                Words(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                NotTaken(code, WritingTexts.NoCode);
                Words(code.Content);
                break;
            case HtmlInline html:
                NotTaken(html, WritingTexts.NoHtml);
                Words(html.Tag);
                break;
            case AutolinkInline link:
                AddLink(link, link.Url, link.IsEmail ? "mailto:" + link.Url : link.Url, runs);
                break;
            case LinkInline { IsImage: true } image:
                NotTaken(image, WritingTexts.NoImage);
                AddAll(image, runs, isStrong, isEmphasis);
                break;
            case LinkInline link:
                AddLink(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", runs);
                break;
            case EmphasisInline emphasis:
                AddAll(emphasis, runs, isStrong || emphasis.DelimiterCount == 2, isEmphasis || emphasis.DelimiterCount == 1);
                break;
            case ContainerInline container:
                AddAll(container, runs, isStrong, isEmphasis);
                break;
            default:
                break;
        }
    }

    private void AddFigure(FigureInline inline, RunList runs, bool isStrong, bool isEmphasis)
    {
        if (inline.Name is not { } name)
        {
            NotTaken(inline, WritingTexts.NotClosed);
            runs.Add(new TextRun("{{", isStrong, isEmphasis));
        }
        else if (figures.Find(name) is { } figure)
        {
            runs.FitArticle(figure.Shown);
            runs.Add(new FigureRun(name, figure.Shown, figure.Why, isStrong) { Label = figure.Label });
            places.Add(new FigurePlace(figure, inline.Line + 1, inline.Column + 1));
        }
        else
        {
            if (faults.Count < MostFaults)
            {
                faults.Add(new ProseFault(inline.Line + 1, inline.Column + 1, WritingTexts.UnknownName.With(Shown.Of(name)), name, figures.Nearest(name)) { Offset = inline.Span.Start, Length = inline.Span.Length });
            }
            runs.Add(new TextRun("{{" + name + "}}", isStrong, isEmphasis));
        }
    }

    private void AddLink(LinkInline link, string address, RunList runs)
    {
        var inner = new RunList();
        AddAll(link, inner, isStrong: false, isEmphasis: false);
        AddLink(link, inner.Text, address, runs);
    }

    private void AddLink(Inline link, string text, string address, RunList runs)
    {
        var words = string.IsNullOrWhiteSpace(text) ? address : text;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto")
        {
            runs.Add(new LinkRun(words, address));
        }
        else
        {
            NotTaken(link, WritingTexts.NoAddress.With(Shown.Of(address)));
            runs.Add(new TextRun(words));
        }
    }

    /// <summary>Keeps the words with their place; the stroke of an escape before them is not theirs.</summary>
    private void Keep(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var escape = literal.Span.Length - text.Length;
        typed.Add(new ProseWords(literal.Span.Start + escape, literal.Line + 1, literal.Column + escape + 1, text));
    }

    private void NotTaken(MarkdownObject what, string message)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(new ProseFault(what.Line + 1, what.Column + 1, message, null, []));
        }
    }
}
