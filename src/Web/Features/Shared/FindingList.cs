using Traguardo.Core.Checks;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Shared;

/// <summary>What the checks found in a cycle, as a list.</summary>
/// <param name="Findings">The findings, in the order shown.</param>
/// <param name="Scored">The cycle they were found in.</param>
/// <param name="IsStored">Whether the cycle has pages yet, so that a finding can lead to its place.</param>
public sealed record FindingList(IReadOnlyList<Finding> Findings, ScoredCycle Scored, bool IsStored);
