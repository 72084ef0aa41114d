using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Texts;

/// <summary>A text that a document asks for, or that somebody has written.</summary>
/// <param name="Key">Its key, as in <see cref="Core.Writing.Narrative.Key"/>.</param>
/// <param name="Title">What it is of, in words.</param>
/// <param name="Guide">What belongs into it; null where nobody said.</param>
/// <param name="Group">What it stands under in the list: the document, the objectives, the programmes.</param>
/// <param name="Subject">The objective that it tells of; null where it tells of none.</param>
public sealed record TextPlace(string Key, string Title, string? Guide, string Group, ScoredNode? Subject)
{
    /// <summary>The personal scorecard that it is of; null for one that everybody of the administration reads.</summary>
    public Node? Card { get; init; }
}
