namespace Traguardo.Documents.Drawing;

/// <summary>How words are set.</summary>
/// <param name="Size">Size in pixels.</param>
/// <param name="Weight">400, 600 or 700.</param>
/// <param name="Fill">Colour.</param>
internal sealed record Lettering(decimal Size, int Weight, string Fill)
{
    public static Lettering Label { get; } = new(13, 400, Palette.Ink);
    public static Lettering Small { get; } = new(12, 400, Palette.SecondInk);
    public static Lettering Figure { get; } = new(13, 600, Palette.Ink);
    public static Lettering Head { get; } = new(13, 600, Palette.Ink);
    public static Lettering Big { get; } = new(17, 700, Palette.Ink);

    /// <summary>From one line to the next.</summary>
    public decimal LineHeight => decimal.Round(Size * 1.35m);

    /// <summary>From the top of a line to the foot of its letters.</summary>
    public decimal Baseline => Size;
}
