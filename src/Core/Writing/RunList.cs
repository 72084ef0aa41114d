using Traguardo.Core.Reports;

namespace Traguardo.Core.Writing;

/// <summary>Runs as they are read; words that look the same are one run.</summary>
internal sealed class RunList
{
    public List<ReportRun> Runs { get; } = [];

    /// <summary>The words alone.</summary>
    public string Text => string.Concat(Runs.Select(run => run switch
    {
        TextRun text => text.Text,
        LinkRun link => link.Text,
        FigureRun figure => figure.Shown,
        _ => " ",
    }));

    public void Add(ReportRun run)
    {
        if (run is TextRun text && Runs is [.., TextRun last] && last.IsStrong == text.IsStrong && last.IsEmphasis == text.IsEmphasis)
        {
            Runs[^1] = last with { Text = last.Text + text.Text };
        }
        else
        {
            Runs.Add(run);
        }
    }
}
