using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>Changes the measuring rules; the bands of judgement stay.</summary>
/// <param name="Method">The rules as they are to be; their bands are not looked at.</param>
public sealed record ChangeMethod(Method Method) : PlanEdit
{
    internal override Draft Draft(Cycle cycle) => new(cycle with { Method = Method with { Judgements = cycle.Method.Judgements } }, "method");
}

/// <summary>Changes the bands of judgement.</summary>
/// <param name="Judgements">The bands as they are to be.</param>
public sealed record ChangeJudgements(IReadOnlyList<JudgementBand> Judgements) : PlanEdit
{
    internal override Draft Draft(Cycle cycle) => new(cycle with { Method = cycle.Method with { Judgements = [.. Judgements] } }, "method");
}
