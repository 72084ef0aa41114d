using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Web.Features.Publishing;

/// <summary>An edition of a year that was taken back.</summary>
/// <param name="Year">It as everybody read it, with the documents that stood then.</param>
/// <param name="Number">Which of the year's editions it is; the first is 1.</param>
/// <param name="TakenBackBy">The act that took it back; null where none did, or who reads does not see it.</param>
/// <param name="IsReplaced">True where a file was put in its place, with no act.</param>
public sealed record FormerEdition(PublishedYear Year, int Number, PhaseAct? TakenBackBy, bool IsReplaced)
{
    /// <summary>What tells it from the others: several may be of one day.</summary>
    public string Title => string.Format(null, PublishingTexts.EditionOf, Number, Figures.Current.LongDate(EditionWords.DayOf(Year.Loaded)));
}
