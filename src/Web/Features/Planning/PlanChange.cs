using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>What a plan is to become, or why it is not.</summary>
internal sealed record PlanChange(CompiledCycle? Compiled, string? Address, IReadOnlyList<PlanFault> Faults)
{
    /// <summary>What has another code.</summary>
    public IReadOnlyList<CodeChange> CodeChanges { get; init; } = [];

    /// <summary>The version that it goes back to; null for an edit.</summary>
    public int? UndoneTo { get; init; }

    /// <summary>What it is, in words; null where the differences say it.</summary>
    public string? Title { get; init; }

    /// <summary>Why, in the words of who does it; null where they were not asked.</summary>
    public string? Why { get; init; }

    public static PlanChange Refused(params IReadOnlyList<PlanFault> faults) => new(null, null, faults);

    /// <summary>An edit applied, where it holds in the cycle as the actor sees it: nobody changes a card that is not theirs to see, nor brings to light what is there for it alone.</summary>
    public static PlanChange Of(Cycle cycle, Actor actor, Func<Cycle, PlanEdit> edit)
    {
        var hidden = PlanSight.Hidden(actor, cycle);
        if (hidden.Count > 0)
        {
            var seen = CycleView.Without(cycle, hidden);
            if (edit(seen).Apply(seen).Faults is { Count: > 0 } faults)
            {
                return Refused([.. faults.Select(PlanFault.Of)]);
            }
        }
        var edited = edit(cycle).Apply(cycle);
        return edited.Compiled is not null ? new PlanChange(WithoutReleased(edited.Compiled, cycle), edited.Address, []) { CodeChanges = edited.CodeChanges }
            : hidden.Count > 0 ? Refused(PlanFault.Whole(PlanDeskTexts.InHiddenCard))
            : Refused([.. edited.Faults.Select(PlanFault.Of)]);
    }

    /// <summary>What is done with a personal scorecard, whoever sees it.</summary>
    public static PlanChange Of(Cycle cycle, CardEdit edit)
    {
        var edited = edit.Apply(cycle);
        return edited.Compiled is not null ? new PlanChange(edited.Compiled, edited.Address, []) : Refused([.. edited.Faults.Select(PlanFault.Of)]);
    }

    /// <summary>A plan written elsewhere in the place of the cycle's own: the personal scorecards that are not the actor's to change stay as they are.</summary>
    public static PlanChange Taking(Cycle cycle, Cycle plan, Actor actor)
    {
        var closed = PlanRights.ReachOf(actor, cycle).Closed(cycle);
        return To(cycle, CycleView.Without(plan, closed), closed);
    }

    /// <summary>Another plan in the place of the cycle's own, put there by somebody who may not see all of it: what they do not see stays as it is.</summary>
    /// <param name="cycle">The whole cycle as it stands.</param>
    /// <param name="plan">The plan, without what is hidden.</param>
    /// <param name="hidden">Codes of the cards that are not shown.</param>
    public static PlanChange To(Cycle cycle, Cycle plan, IReadOnlySet<string> hidden)
    {
        var replaced = PlanOfBefore.Of(cycle, CycleView.PutBack(plan, cycle, hidden));
        if (CompiledCycle.Compile(replaced.Cycle).Compiled is { } compiled)
        {
            return new PlanChange(compiled, null, []) { CodeChanges = replaced.CodeChanges };
        }
        var seen = CompiledCycle.Compile(PlanOfBefore.Of(CycleView.Without(cycle, hidden), plan).Cycle).Faults;
        return seen.Count == 0
            ? Refused(PlanFault.Whole(PlanDeskTexts.InHiddenCard))
            : Refused([.. seen.Select(fault => PlanFault.Whole(string.Format(null, PlanDeskTexts.FaultAt, fault.Path, fault.What, fault.Expected)))]);
    }

    private static CompiledCycle WithoutReleased(CompiledCycle edited, Cycle before) =>
        CycleView.WithoutReleased(edited.Cycle, before) is var kept && kept == edited.Cycle ? edited : CompiledCycle.Compile(kept).OrThrow();

    /// <summary>What it changes of the plan, as whoever does not see the hidden cards is told.</summary>
    public IReadOnlyList<Difference> Differences(Cycle cycle, IReadOnlySet<string> hidden)
    {
        var seen = CycleView.Without([PlanVersion.PlanOf(cycle), PlanVersion.PlanOf(Compiled!.Cycle)], hidden);
        return CycleDifferences.Between(seen[0], seen[1]);
    }
}
