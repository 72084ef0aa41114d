using Traguardo.Core.Cycles;

namespace Traguardo.Core.Monitoring;

/// <summary>One way the rest of the year may go: the cycle with all that is still to come filled in, marked as estimated.</summary>
/// <param name="LikeYear">The year whose course it follows; null for the pace of this year so far.</param>
/// <param name="Cycle">The cycle as it would end.</param>
public sealed record Scenario(int? LikeYear, Cycle Cycle);
