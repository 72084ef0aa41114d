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

    /// <summary>An edit applied.</summary>
    public static PlanChange Of(Cycle cycle, Actor actor, Func<Cycle, PlanEdit> edit)
    {
        var edited = edit(cycle).Apply(cycle);
        return edited.Compiled is not null
            ? new PlanChange(edited.Compiled, edited.Address, []) { CodeChanges = edited.CodeChanges }
            : Refused([.. Shown(cycle, actor, edit, edited.Faults)]);
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

    /// <summary>What it changes of the plan, as whoever does not see the hidden cards is told.</summary>
    public IReadOnlyList<Difference> Differences(Cycle cycle, IReadOnlySet<string> hidden)
    {
        var seen = CycleView.Without([PlanVersion.PlanOf(cycle), PlanVersion.PlanOf(Compiled!.Cycle)], hidden);
        return CycleDifferences.Between(seen[0], seen[1]);
    }

    // What a fault says of a card that is not theirs to see, the cycle as they see it does not say.
    private static IEnumerable<PlanFault> Shown(Cycle cycle, Actor actor, Func<Cycle, PlanEdit> edit, IReadOnlyList<EditFault> faults)
    {
        var sight = Sight.Of(actor, cycle)!;
        if (sight.Hidden.Count == 0)
        {
            return faults.Select(PlanFault.Of);
        }
        var seen = CycleView.Without(cycle, sight.Hidden);
        var shown = edit(seen).Apply(seen).Faults;
        return shown.Count > 0 ? shown.Select(PlanFault.Of) : [PlanFault.Whole(PlanDeskTexts.InHiddenCard)];
    }
}
