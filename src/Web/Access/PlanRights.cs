using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Planning;

namespace Traguardo.Web.Access;

/// <summary>Who changes what of a plan: the office what stands in no personal scorecard, the evaluator the scorecards by which they evaluate.</summary>
public static class PlanRights
{
    /// <summary>Who changes plans, but for personal scorecards.</summary>
    public static IReadOnlyList<Role> Editors { get; } = [Role.SupportOffice, Role.Administrator];

    /// <summary>True for who evaluates by a personal scorecard, or stands in for them. Nobody evaluates themselves, in whosever place.</summary>
    public static bool Evaluates(Actor actor, Node card)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(card);
        return card.Holder is { } holder && EvaluatorPowers(actor, card).Any() && !actor.Powers.Any(power => power.OnBehalfOf is null && power.IsHeadOf(holder));
    }

    /// <summary>The power by which somebody evaluates by a personal scorecard, one of their own where they have one; null for who does not.</summary>
    public static Power? EvaluatorPower(Actor actor, Node card) => Evaluates(actor, card) ? EvaluatorPowers(actor, card).MinBy(power => power.OnBehalfOf is not null) : null;

    /// <summary>What of a cycle's plan somebody changes, when it is time.</summary>
    /// <param name="actor">Somebody of the cycle's administration; null for a stranger.</param>
    /// <param name="cycle">The whole cycle.</param>
    public static PlanReach ReachOf(Actor? actor, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return actor is null
            ? new PlanReach(false, new HashSet<string>())
            : new PlanReach(actor.Is([.. Editors]), cycle.Scorecards.Where(card => Evaluates(actor, card)).Select(card => card.Code).ToHashSet());
    }

    /// <summary>For whom somebody acts who changes what stands at an address; null where the right is their own.</summary>
    public static string? OnBehalfOf(Actor actor, Cycle cycle, string address)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(address);
        // An indicator is edited by its own address, whatever card it is in.
        var cards = PlanReach.PersonalCardsOf(cycle, address);
        if (actor.Is([.. Editors]) && cards.Count == 0)
        {
            return actor.OnBehalfOf([.. Editors]);
        }
        var theirs = cycle.Scorecards.Where(card => Evaluates(actor, card)).ToList();
        var card = theirs.Find(one => cards.Contains(one.Code)) ?? theirs.FirstOrDefault();
        return card is null || EvaluatorPowers(actor, card).Any(power => power.OnBehalfOf is null) ? null : EvaluatorPowers(actor, card).First().OnBehalfOf;
    }

    private static IEnumerable<Power> EvaluatorPowers(Actor actor, Node card) =>
        actor.Powers.Where(power => card.Evaluator is { } unit ? power.IsHeadOf(unit) : power.Role == Role.GoverningBody);
}
