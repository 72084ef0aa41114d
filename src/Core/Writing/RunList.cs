using Traguardo.Core.Explaining;
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

    /// <summary>Where the words so far end with an Italian article, makes it the one of the figure that follows: the figure may be another than when they were written.</summary>
    public void FitArticle(string figure)
    {
        if (Runs is [.., TextRun last])
        {
            Runs[^1] = last with { Text = ItalianArticle.Fit(last.Text, figure) };
        }
    }

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
