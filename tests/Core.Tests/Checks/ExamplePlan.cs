using Traguardo.Core.Cycles;

namespace Traguardo.Core.Tests.Checks;

/// <summary>A plan that a check looks at.</summary>
/// <param name="Rule">The check.</param>
/// <param name="What">What is particular about the plan.</param>
/// <param name="Cycle">The plan.</param>
internal sealed record ExamplePlan(string Rule, string What, Cycle Cycle)
{
    /// <summary>The tables published with it.</summary>
    public IReadOnlyList<ContextTable> Context { get; init; } = [];
}
