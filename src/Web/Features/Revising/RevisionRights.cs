using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Revising;

/// <summary>Who may do what with a revision. Its card has to be theirs to see in the first place: pages ask of the cycle as the reader sees it.</summary>
public static class RevisionRights
{
    /// <summary>Whoever answers for something may propose.</summary>
    public static IReadOnlyList<Role> Proposers { get; } = [Role.UnitHead, Role.Manager, Role.SecretaryGeneral, Role.SupportOffice];

    /// <summary>The organ decides, or the office records its act.</summary>
    public static IReadOnlyList<Role> Deciders { get; } = [Role.SupportOffice, Role.GoverningBody];

    /// <summary>True where the reader of a page may propose now.</summary>
    public static bool MayPropose(CyclePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return PhaseLocks.IsOpen(page.Cycle.Phase, Activity.Revise) && IsProposer(page.Actor);
    }

    /// <summary>True for who may propose, when it is time.</summary>
    public static bool IsProposer(Actor? actor) => actor?.Is([.. Proposers]) == true;

    /// <summary>True for the organ, for the office that records its acts, and in a personal card for who evaluates by it.</summary>
    public static bool IsDecider(Actor? actor, Node? card) =>
        actor is not null && (actor.Is([.. Deciders]) || (card is not null && PlanRights.Evaluates(actor, card)));

    /// <summary>True for the office of who proposed it, and for the one that runs the cycle.</summary>
    public static bool MayWithdraw(Actor? actor, Cycle cycle, Revision revision)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(revision);
        return actor is not null && (actor.Is(Role.SupportOffice) || (IsProposer(actor) && UnitOf(actor, cycle) is { } unit && unit == revision.ProposedBy));
    }

    /// <summary>The unit for which somebody asks; null for who works in none. No person's name is written into the cycle.</summary>
    public static string? UnitOf(Actor actor, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.Units.Find(unit => unit.Code == actor.Unit)?.Name;
    }
}
