using Traguardo.Core.Reports;

namespace Traguardo.Documents.Drawing;

/// <summary>The shape and colours of a status: nobody has to tell it by one of them alone.</summary>
/// <param name="Path">The shape, in a square of 12 by 12.</param>
/// <param name="Colour">Of the shape and the word.</param>
/// <param name="Tint">Behind what is in that status; only trouble has one.</param>
internal sealed record Mark(string Path, string Colour, string Tint)
{
    private static readonly Mark Reached = new("M6 .5A5.5 5.5 0 0 1 6 11.5A5.5 5.5 0 0 1 6 .5Z", Palette.Reached, Palette.White);
    private static readonly Mark Partial = new("M6 .5L12 11.5H0Z", Palette.Partial, Palette.PartialTint);
    private static readonly Mark NotReached = new("M.5 .5H11.5V11.5H.5Z", Palette.NotReached, Palette.NotReachedTint);
    private static readonly Mark Other = new("M1 5H11V7H1Z", Palette.SecondInk, Palette.White);

    public static Mark Of(Outcome outcome) => outcome switch
    {
        Outcome.Reached => Reached,
        Outcome.Partial => Partial,
        Outcome.NotReached => NotReached,
        _ => Other,
    };
}
