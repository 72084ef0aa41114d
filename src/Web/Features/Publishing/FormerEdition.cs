using Traguardo.Core.Cycles;

namespace Traguardo.Web.Features.Publishing;

/// <summary>An edition of a year that was taken back.</summary>
/// <param name="Year">It as everybody read it, with the documents that stood then.</param>
/// <param name="TakenBackBy">The act that took it back; null where none did, or who reads does not see it.</param>
/// <param name="IsReplaced">True where a file was put in its place, with no act.</param>
public sealed record FormerEdition(PublishedYear Year, PhaseAct? TakenBackBy, bool IsReplaced);
