namespace Traguardo.Documents.Drawing;

/// <summary>What tells a line from others: its mark, then its dashes, then its colour.</summary>
/// <param name="Path">The mark, in a square of 12 by 12.</param>
/// <param name="Colour">Of line and mark.</param>
/// <param name="Dashes">Of the line; null where it is whole.</param>
/// <param name="IsHollow">True where the mark is an outline.</param>
internal sealed record LineLook(string Path, string Colour, string? Dashes, bool IsHollow)
{
    private static readonly string[] Marks =
    [
        "M6 .5A5.5 5.5 0 0 1 6 11.5A5.5 5.5 0 0 1 6 .5Z", "M1 1H11V11H1Z", "M6 .5L12 11.5H0Z", "M6 0L12 6L6 12L0 6Z",
    ];

    private static readonly string[] Colours = [Palette.Link, Palette.Ink, Palette.Edge];
    private static readonly string?[] Patterns = [null, "7 3", "2 3", "9 3 2 3", "12 4"];

    public static LineLook Of(int line) =>
        new(Marks[line % Marks.Length], Colours[line % Colours.Length], Patterns[line % Patterns.Length], line / Marks.Length % 2 == 1);

    public void Draw(Picture picture, decimal x, decimal y, decimal size) =>
        picture.Shape(Path, x - (size / 2), y - (size / 2), size, IsHollow ? Palette.White : Colour, IsHollow ? Colour : Palette.White);
}
