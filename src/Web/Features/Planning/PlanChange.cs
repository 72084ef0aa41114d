using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Access;

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

    public static PlanChange Refused(params IReadOnlyList<PlanFault> faults) => new(null, null, faults);

    /// <summary>An edit applied.</summary>
    public static PlanChange Of(Cycle cycle, Actor actor, Func<Cycle, PlanEdit> edit)
    {
        var edited = edit(cycle).Apply(cycle);
        return edited.Compiled is not null
            ? new PlanChange(edited.Compiled, edited.Address, []) { CodeChanges = edited.CodeChanges }
            : Refused([.. Shown(cycle, actor, edit, edited.Faults)]);
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
