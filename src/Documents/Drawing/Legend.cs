namespace Traguardo.Documents.Drawing;

/// <summary>What is what in a picture: samples with their words, beside each other as far as there is room.</summary>
internal static class Legend
{
    private const decimal Sample = 28;
    private const decimal Apart = 20;

    /// <summary>Draws it, and says where it ends below. An entry is its words, and what draws their sample from a left edge around a height.</summary>
    public static decimal Draw(Picture picture, IReadOnlyList<(string Words, Action<decimal, decimal> Sample)> entries, decimal x, decimal top, decimal width)
    {
        var (across, height) = (0m, 0m);
        foreach (var entry in entries)
        {
            var words = Math.Min(Letters.Width(entry.Words, Lettering.Small), width - Sample);
            if (across > 0 && across + Sample + words > width)
            {
                (across, top, height) = (0, top + height + 4, 0);
            }
            var stack = new Stack(words).Words(entry.Words, Lettering.Small);
            entry.Sample(x + across, top + (Lettering.Small.LineHeight / 2));
            stack.Draw(picture, x + across + Sample, top);
            across += Sample + words + Apart;
            height = Math.Max(height, stack.Height);
        }
        return top + height;
    }
}
