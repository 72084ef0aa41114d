using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Docx;

/// <summary>Writes what stands within a line.</summary>
/// <param name="links">The document's links.</param>
internal sealed class DocxRuns(DocxLinks links)
{
    public OpenXmlElement[] Of(IReadOnlyList<ReportRun> runs) => [.. runs.Select(Of)];

    /// <summary>A text; where it has line breaks, so has the paragraph.</summary>
    public static Run Text(string text, string? style = null, bool isStrong = false, bool isEmphasis = false)
    {
        var run = new Run();
        if (style is not null || isStrong || isEmphasis)
        {
            run.RunProperties = new RunProperties
            {
                RunStyle = style is null ? null : new RunStyle { Val = style },
                Bold = isStrong ? new Bold() : null,
                Italic = isEmphasis ? new Italic() : null,
            };
        }
        var lines = XmlText.Of(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>An outcome: a shape and a word, coloured by a style; none of the three has to be told alone.</summary>
    public static Run Of(OutcomeCell outcome)
    {
        var (shape, style) = outcome.Outcome switch
        {
            Outcome.Reached => ("●", "Reached"),
            Outcome.Partial => ("▲", "Partial"),
            Outcome.NotReached or Outcome.Missing => ("■", "NotReached"),
            _ => ("–", "Uncounted"),
        };
        return Text($"{shape}\u00a0{outcome.Word}", style);
    }

    private OpenXmlElement Of(ReportRun run) => run switch
    {
        TextRun text => Text(text.Text, null, text.IsStrong, text.IsEmphasis),
        FigureRun figure => Text(figure.Shown, null, figure.IsStrong),
        LinkRun link when links.To(link.Address) is { } id => new Hyperlink(Text(link.Text, "Hyperlink")) { Id = id, History = true },
        LinkRun link => Text(link.Text),
        BreakRun => new Run(new Break()),
        _ => throw new ArgumentOutOfRangeException(nameof(run), run, null),
    };
}
