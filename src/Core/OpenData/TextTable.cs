using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Templates;
using Traguardo.Core.Writing;

namespace Traguardo.Core.OpenData;

/// <summary>The texts written beside the data: as they read, and as they are written.</summary>
internal static class TextTable
{
    public static IEnumerable<OpenCell[]> Rows(ReportSource source)
    {
        var figures = LiveFigures.Of(source.Scored, source.Context, Figures.Italian);
        return source.Texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => new[]
        {
            OpenCell.Of(text.Key),
            OpenCell.Of(Words.Narrative.Write(text.State)),
            OpenCell.Of(PlainProse.Of(Prose.Read(text.Markdown, figures).Blocks)),
            OpenCell.Of(text.Markdown),
        });
    }
}
