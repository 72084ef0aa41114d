using Traguardo.Core.Reports;

namespace Traguardo.Documents.Drawing;

/// <summary>Words one below another, no wider than given: measured first, drawn once it is known where.</summary>
internal sealed class Stack(decimal width)
{
    private const decimal MarkGap = 5;

    private readonly List<(decimal Top, Action<Picture, decimal, decimal> Draw)> parts = [];

    public decimal Width => width;

    public decimal Height { get; private set; }

    /// <summary>The width of the widest line of words.</summary>
    public decimal Widest { get; private set; }

    /// <summary>The width that a status takes on one line.</summary>
    public static decimal WidthOf(OutcomeCell outcome) => MarkSize(Lettering.Small) + MarkGap + Letters.Width(outcome.Word, StatusLettering(outcome));

    public Stack Words(string? text, Lettering lettering, string anchor = "start")
    {
        foreach (var line in Letters.Wrap(text ?? "", lettering, width))
        {
            var across = anchor == "start" ? 0 : anchor == "end" ? width : width / 2;
            Widest = Math.Max(Widest, Letters.Width(line, lettering));
            Add(lettering.LineHeight, (picture, x, top) => picture.Words(line, x + across, top, lettering, anchor));
        }
        return this;
    }

    public Stack Gap(decimal height)
    {
        Height += height;
        return this;
    }

    /// <summary>A shape and a word.</summary>
    public Stack Status(OutcomeCell outcome)
    {
        var (mark, lettering) = (Mark.Of(outcome.Outcome), StatusLettering(outcome));
        var (size, indent) = (MarkSize(lettering), MarkSize(lettering) + MarkGap);
        Add(0, (picture, x, top) => picture.Shape(mark.Path, x, top + lettering.Baseline - size, size, mark.Colour));
        foreach (var line in Letters.Wrap(outcome.Word, lettering, width - indent))
        {
            Add(lettering.LineHeight, (picture, x, top) => picture.Words(line, x + indent, top, lettering));
        }
        return this;
    }

    /// <summary>A figure with a status at its right, on one line.</summary>
    public Stack Then(string figure, Lettering lettering, OutcomeCell outcome)
    {
        var across = Letters.Width(figure, lettering) + 8;
        var status = new Stack(width - across).Status(outcome);
        Add(0, (picture, x, top) => picture.Words(figure, x, top, lettering));
        Add(Math.Max(lettering.LineHeight, status.Height), (picture, x, top) => status.Draw(picture, x + across, top + lettering.Baseline - Lettering.Small.Baseline));
        return this;
    }

    /// <summary>Words and a figure at the right of them; below them where there is no room.</summary>
    public Stack Beside(Func<decimal, Stack> left, string? right, Lettering lettering)
    {
        const decimal gap = 8, least = 36;
        var taken = Letters.Width(right ?? "", lettering) + gap;
        if (right is not { Length: > 0 })
        {
            return Under(left(width));
        }
        if (width - taken < least)
        {
            return Under(left(width)).Words(right, lettering);
        }
        // Both on one foot.
        var (beside, down) = (left(width - taken), Math.Max(0, lettering.Baseline - Lettering.Head.Baseline));
        Add(Math.Max(beside.Height + down, lettering.LineHeight), (picture, x, top) =>
        {
            beside.Draw(picture, x, top + down);
            picture.Words(right, x + width, top, lettering, "end");
        });
        return this;
    }

    public void Draw(Picture picture, decimal x, decimal top)
    {
        foreach (var part in parts)
        {
            part.Draw(picture, x, top + part.Top);
        }
    }

    private static decimal MarkSize(Lettering lettering) => lettering.Size * 0.75m;

    private static Lettering StatusLettering(OutcomeCell outcome) => Lettering.Small with { Weight = 600, Fill = Mark.Of(outcome.Outcome).Colour };

    private Stack Under(Stack stack)
    {
        Add(stack.Height, stack.Draw);
        return this;
    }

    private void Add(decimal height, Action<Picture, decimal, decimal> draw)
    {
        parts.Add((Height, draw));
        Height += height;
    }
}
