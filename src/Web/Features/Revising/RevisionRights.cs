using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Revising;

/// <summary>
/// Who may do what with a revision. Its card has to be theirs to see in the first place: pages ask of the cycle as the reader sees it. A personal
/// scorecard that is published is shown to everybody and is not everybody's to change: those whose it is propose, who evaluates decides.
/// </summary>
public static class RevisionRights
{
    /// <summary>Whoever answers for something may propose.</summary>
    public static IReadOnlyList<Role> Proposers { get; } = [Role.UnitHead, Role.Manager, Role.SecretaryGeneral, Role.SupportOffice];

    /// <summary>The organ decides, or the office records its act.</summary>
    public static IReadOnlyList<Role> Deciders { get; } = [Role.SupportOffice, Role.GoverningBody];

    /// <summary>True where the reader of a page may propose now what is in a card.</summary>
    public static bool MayPropose(CyclePage page, Node card)
    {
        ArgumentNullException.ThrowIfNull(page);
        return PhaseLocks.IsOpen(page.Cycle.Phase, Activity.Revise) && IsProposer(page.Actor, card);
    }

    /// <summary>True where the reader of a page may propose now to change an item.</summary>
    public static bool MayPropose(CyclePage page, ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(item);
        return MayPropose(page, page.Scored.CardOf(item.Path).Node);
    }

    /// <summary>True for who may propose what is in a card, when it is time.</summary>
    public static bool IsProposer(Actor? actor, Node? card) => actor?.Is([.. Proposers]) == true && (card is null || Sight.Shows(actor, card));

    /// <summary>True for the organ and for the office that records its acts; in a personal card for who evaluates by it, and nobody else.</summary>
    public static bool IsDecider(Actor? actor, Node? card) => actor is not null && (card is { Holder: not null } ? PlanRights.Evaluates(actor, card) : actor.Is([.. Deciders]));

    /// <summary>True for the office of who proposed it, and for the one that runs the cycle; in a personal card for who evaluates by it in its place.</summary>
    public static bool MayWithdraw(Actor? actor, Cycle cycle, Revision revision, Node? card)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(revision);
        return actor is not null
            && ((card is { Holder: not null } ? PlanRights.Evaluates(actor, card) : actor.Is(Role.SupportOffice)) || (IsProposer(actor, card) && UnitOf(actor, cycle) is { } unit && unit == revision.ProposedBy));
    }

    /// <summary>The card of an address; null where the cycle has none of its code.</summary>
    public static Node? CardOf(Cycle cycle, string path)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(path);
        return cycle.Scorecards.Find(card => card.Code == path.Split('/')[0]);
    }

    /// <summary>The unit for which somebody asks; null for who works in none. No person's name is written into the cycle.</summary>
    public static string? UnitOf(Actor actor, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.Units.Find(unit => unit.Code == actor.Unit)?.Name;
    }
}
