using System.Globalization;
using Traguardo.Core.Reports;

namespace Traguardo.Core.OpenData;

/// <summary>Prose as bare text: an empty line between paragraphs, a line for each item of a list.</summary>
internal static class PlainProse
{
    public static string Of(IReadOnlyList<ReportBlock> blocks) => string.Join("\n\n", blocks.Select(block => Of(block, "")));

    private static string Of(ReportBlock block, string indent) => block switch
    {
        ParagraphBlock paragraph => Of(paragraph.Runs),
        SubheadingBlock heading => Of(heading.Runs),
        NoteBlock note => Of(note.Runs),
        ListBlock list => string.Join('\n', list.Items.Select((item, i) => indent + Mark(list, i) + Item(item, indent + "  "))),
        _ => "",
    };

    private static string Item(IReadOnlyList<ReportBlock> item, string indent) => string.Join('\n', item.Select(block => Of(block, indent)));

    private static string Mark(ListBlock list, int index) => list.IsOrdered ? (index + 1).ToString(CultureInfo.InvariantCulture) + ". " : "– ";

    private static string Of(IReadOnlyList<ReportRun> runs) => string.Concat(runs.Select(run => run switch
    {
        TextRun text => text.Text,
        FigureRun figure => figure.Shown,
        LinkRun link => $"{link.Text} ({link.Address})",
        _ => "\n",
    }));
}
