using Traguardo.Core.Explaining;
using Traguardo.Core.Reports;
using Traguardo.Core.Templates.Charting;
using Traguardo.Core.Templates.Tables;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Templates;

/// <summary>Makes the parts of a section of those of a template; what there is nothing for gives nothing, or in a draft a remark.</summary>
internal sealed class BlockBuilder(ReportRoom room)
{
    private readonly HashSet<string> said = [];
    private readonly LiveFigures live = LiveFigures.Of(room.Scored, room.Context);
    private readonly List<ReportFault> faults = [];

    /// <summary>What the texts so far ask for and there is not.</summary>
    public IReadOnlyList<ReportFault> Faults => faults;

    /// <summary>From here on notes are said again that were said below tables before.</summary>
    public void BeginChapter() => said.Clear();

    /// <param name="block">The part of the template.</param>
    /// <param name="at">What the section stands at.</param>
    /// <param name="section">The section's title.</param>
    /// <param name="anchor">Makes an anchor in the section.</param>
    public IEnumerable<ReportBlock> Of(TemplateBlock block, Standpoint at, string section, Func<string, string> anchor) => block switch
    {
        ProseTemplate prose => Written(prose, at, section),
        TextTemplate text => Prose(room.Fill(text.Markdown, at), section, null),
        NoteTemplate note => [Note(Prose(room.Fill(note.Text, at), section, null))],
        FiguresTemplate figures => Figures(figures, at),
        TableTemplate table => Tables(table, at, anchor),
        ChartTemplate chart => Chart(chart, at, anchor),
        _ => [],
    };

    private IEnumerable<ReportBlock> Written(ProseTemplate prose, Standpoint at, string section)
    {
        var heading = prose.Heading is { } title ? room.Fill(title, at) : null;
        var key = room.Fill(prose.Key, at);
        var written = room.Text(key);
        if ((written ?? (prose.Instead is { } instead ? room.Fill(instead, at) : null)) is { } markdown)
        {
            var blocks = Prose(markdown, section, written is null ? null : key);
            return heading is null ? blocks : blocks.Prepend(new SubheadingBlock([new TextRun(heading)]));
        }
        return room.IsDraft ? [Remark(TemplateTexts.ToWrite.With(heading is null ? section : $"{section} · {heading}"))] : [];
    }

    private IReadOnlyList<ReportBlock> Prose(string markdown, string section, string? key)
    {
        var reading = Writing.Prose.Read(markdown, live);
        faults.AddRange(reading.Faults.Select(fault => new ReportFault(section, key, fault.Line, fault.Column, fault.Message)));
        return reading.Blocks;
    }

    private IEnumerable<ReportBlock> Figures(FiguresTemplate template, Standpoint at)
    {
        var asked = template.Figures.Select(figure => (Name: room.Fill(figure.Name, at), figure.Label)).ToList();
        var unknown = asked.Where(figure => live.Find(figure.Name) is null).Select(figure => figure.Name).ToList();
        KeyFigure[] shown = [.. from figure in asked
            let found = live.Find(figure.Name)
            where found is not null
            select new KeyFigure(
                figure.Label is { } label ? room.Fill(label, at) : found.Label,
                new FigureRun(found.Name, found.Shown, found.Why) { Label = found.Label },
                OutcomeOf(found))];
        return
        [
            .. shown.Length == 0 ? Array.Empty<ReportBlock>() : [new KeyFiguresBlock(shown)],
            .. room.IsDraft && unknown.Count > 0 ? [Remark(TemplateTexts.UnknownFigures.With(string.Join(", ", unknown)))] : Array.Empty<ReportBlock>(),
        ];
    }

    // A figure that is a result has a light; one of a weight or of points has none.
    private OutcomeCell? OutcomeOf(LiveFigure figure) =>
        (figure.Name.EndsWith(".score", StringComparison.Ordinal) || figure.Name.EndsWith(".achievement", StringComparison.Ordinal))
        && figure.Why is { } address && Address.Find(room.Scored, address) is var (entry, _) ? Outcomes.Cell(room.Scored, entry) : null;

    private IEnumerable<ReportBlock> Tables(TableTemplate template, Standpoint at, Func<string, string> anchor)
    {
        foreach (var made in TableKinds.Find(template.Kind)!.Make(new TableRequest(template, room, at)))
        {
            foreach (var table in FinishedTable.Of(made.Table, template, room, at))
            {
                var notes = table.Notes.Where(note => note != room.Cycle.Note && said.Add(note)).ToList();
                yield return new TableBlock(anchor(template.Kind.ToLowerInvariant()), table with { Notes = notes });
            }
            foreach (var remark in made.Remarks)
            {
                yield return Remark(remark);
            }
        }
    }

    private IEnumerable<ReportBlock> Chart(ChartTemplate template, Standpoint at, Func<string, string> anchor) =>
        ChartKinds.Find(template.Kind)!.Make(new ChartRequest(template, room, at)) is not { } chart ? []
        : [new ChartBlock(anchor(template.Kind.ToLowerInvariant()), template.Title is { } title ? chart with { Title = room.Fill(title, at) } : chart)];

    private static NoteBlock Remark(string words) => new([new TextRun(words)]);

    private static NoteBlock Note(IReadOnlyList<ReportBlock> prose) => new(
        [.. prose.OfType<ParagraphBlock>().SelectMany((paragraph, i) => i == 0 ? paragraph.Runs : paragraph.Runs.Prepend(new BreakRun()))]);
}
