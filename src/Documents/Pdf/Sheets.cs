using Traguardo.Core.Reports;

namespace Traguardo.Documents.Pdf;

/// <summary>A stretch of a report on pages that stand the same way.</summary>
/// <param name="IsOnItsSide">True where the pages are on their side.</param>
/// <param name="Parts">What stands on them.</param>
internal sealed record Sheet(bool IsOnItsSide, List<SheetPart> Parts);

/// <summary>A part: the heading of a section, or a block of it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Level">How deep the section stands, 1 the outermost.</param>
/// <param name="Block">The block; null where it is the heading.</param>
internal sealed record SheetPart(ReportSection Section, int Level, ReportBlock? Block);

/// <summary>
/// Divides a report into stretches of upright pages and of pages on their side, which a wide table asks for. A short text goes with the table it
/// stands by: a page with nothing but a heading would be none.
/// </summary>
internal static class Sheets
{
    // Of the texts that go with a wide table, no more characters than this.
    private const int ShortText = 1_200;

    /// <summary>The stretches, in their order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isWide">Which blocks ask for pages on their side.</param>
    public static IReadOnlyList<Sheet> Of(Report report, Func<ReportBlock, bool> isWide)
    {
        var sheets = new List<Sheet>();
        foreach (var (section, level) in report.Sections.SelectMany(section => WithLevels(section, 1)))
        {
            var wide = OnTheirSide(section.Blocks, isWide);
            Add(sheets, wide.Count > 0 && wide[0], new SheetPart(section, level, null));
            for (var i = 0; i < wide.Count; i++)
            {
                Add(sheets, wide[i], new SheetPart(section, level, section.Blocks[i]));
            }
        }
        return sheets;
    }

    private static IEnumerable<(ReportSection Section, int Level)> WithLevels(ReportSection section, int level) =>
        section.Sections.SelectMany(inner => WithLevels(inner, level + 1)).Prepend((section, level));

    private static void Add(List<Sheet> sheets, bool isOnItsSide, SheetPart part)
    {
        if (sheets.Count == 0 || sheets[^1].IsOnItsSide != isOnItsSide)
        {
            sheets.Add(new Sheet(isOnItsSide, []));
        }
        sheets[^1].Parts.Add(part);
    }

    private static List<bool> OnTheirSide(IReadOnlyList<ReportBlock> blocks, Func<ReportBlock, bool> isWide)
    {
        var wide = blocks.Select(isWide).ToList();
        var from = 0;
        while (from < wide.Count)
        {
            if (wide[from])
            {
                from++;
                continue;
            }
            var to = wide.IndexOf(true, from);
            to = to < 0 ? wide.Count : to;
            if ((from > 0 || to < wide.Count) && blocks.Skip(from).Take(to - from).Sum(Length) <= ShortText)
            {
                wide.RemoveRange(from, to - from);
                wide.InsertRange(from, Enumerable.Repeat(true, to - from));
            }
            from = to;
        }
        return wide;
    }

    private static int Length(ReportBlock block) => block switch
    {
        ParagraphBlock paragraph => Length(paragraph.Runs),
        SubheadingBlock heading => Length(heading.Runs),
        NoteBlock note => Length(note.Runs),
        ListBlock list => list.Items.Sum(item => item.Sum(Length)),
        KeyFiguresBlock => 200,
        _ => ShortText,
    };

    private static int Length(IReadOnlyList<ReportRun> runs) => runs.Sum(run => run switch
    {
        TextRun text => text.Text.Length,
        LinkRun link => link.Text.Length,
        FigureRun figure => figure.Shown.Length,
        _ => 0,
    });
}
