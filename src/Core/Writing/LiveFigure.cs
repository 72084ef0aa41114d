namespace Traguardo.Core.Writing;

/// <summary>A figure of the data that prose can ask for by its name.</summary>
/// <param name="Name">Its name, as it stands between double braces: <c>A4.achievement</c>. Unique.</param>
/// <param name="Label">What it is, in words: <c>A4 Turismo e territorio: realizzazione</c>.</param>
/// <param name="Shown">The figure as shown: <c>68%</c>; «–» where it is not known.</param>
/// <param name="Why">Address of why it is what it is: <c>ente/A/A4</c>, <c>indicatore/A1.1</c>, <c>misura/916</c>; null where there is none.</param>
public sealed record LiveFigure(string Name, string Label, string Shown, string? Why = null)
{
    /// <summary>What is shown in the place of a figure that is not known.</summary>
    internal const string Nothing = "–";

    /// <summary>False where there is no such figure yet: a value that is still to come.</summary>
    public bool IsKnown => Shown != Nothing;

    /// <summary>Path of the entry of a scorecard that it tells of; null where it tells of none.</summary>
    internal string? Subject { get; init; }
}
