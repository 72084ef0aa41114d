using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;

namespace Traguardo.Web.Commands.Printing;

/// <summary>An explanation as a drawn tree: the answer and its reason first, then what went in, down to the base data.</summary>
public sealed class ExplanationText(Cycle cycle, Figures figures, Page page)
{
    private const char NoBreakSpace = '\u00a0';

    // Below this a deep tree would break words rather than lines.
    private const int LeastWidth = 30;

    public IEnumerable<string> Lines(Explanation explanation) =>
    [
        .. PlainText.Wrap(explanation.Why, page.Width),
        "",
        .. Tree(explanation, first: "", rest: "", isTop: true),
    ];

    private IEnumerable<string> Tree(Explanation line, string first, string rest, bool isTop)
    {
        // What stands below is tied to its line by a stroke that runs beside the text.
        var beside = rest + (line.Inputs.Count > 0 ? "│  " : "   ");
        foreach (var text in Head(line, first, beside))
        {
            yield return text;
        }
        foreach (var detail in Details(line, isTop))
        {
            foreach (var text in Wrapped(detail, beside, beside))
            {
                yield return text;
            }
        }
        for (var i = 0; i < line.Inputs.Count; i++)
        {
            var isLast = i == line.Inputs.Count - 1;
            foreach (var text in Tree(line.Inputs[i], rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "), isTop: false))
            {
                yield return text;
            }
        }
    }

    private IEnumerable<string> Head(Explanation line, string first, string rest)
    {
        var figure = $"{line.Code} {line.Name}: {line.Shown}{(line.Result is null ? "" : "%")}";
        if (line.Kind == ExplanationKind.Measure)
        {
            return Wrapped(figure, first, rest);
        }
        var status = Status.Of(line.Light, line.State);
        // The shape is not parted from its word.
        var unbroken = status.Text.Replace(' ', NoBreakSpace);
        var painted = Status.Paint(status.Text, status.Light, page);
        return Wrapped($"{figure} {unbroken}", first, rest).Select(text => text.Replace(unbroken, painted, StringComparison.Ordinal));
    }

    private IEnumerable<string> Details(Explanation line, bool isTop)
    {
        if (line.Kind == ExplanationKind.Measure)
        {
            yield return line.Owner is { } owner ? $"{line.Why} {string.Format(null, CommandTexts.ExplainOwner, NameOf(owner))}" : line.Why;
            yield break;
        }
        if (Points(line) is { } points)
        {
            yield return points;
        }
        if (!isTop)
        {
            yield return line.Why;
        }
        yield return line.Rule;
        if (line.Arithmetic is { } arithmetic)
        {
            yield return arithmetic;
        }
    }

    private string NameOf(string unit) => cycle.Units.Find(known => known.Code == unit)?.Name ?? unit;

    // What has no result has nothing at stake, and an area no points of its own.
    private string? Points(Explanation line)
    {
        if (line is not { Result: not null, Share: { } share, PointsLost: { } lost })
        {
            return null;
        }
        return line.Weight is { } weight
            ? string.Format(null, CommandTexts.ExplainPoints, figures.Weight(weight), figures.Points(share), figures.Points(lost), line.PointsOf)
            : string.Format(null, CommandTexts.ExplainShare, figures.Points(share), figures.Points(lost), line.PointsOf);
    }

    private IEnumerable<string> Wrapped(string text, string first, string rest) =>
        PlainText.Wrap(text, Math.Max(page.Width - rest.Length, LeastWidth)).Select((line, i) => (i == 0 ? first : rest) + line);
}
