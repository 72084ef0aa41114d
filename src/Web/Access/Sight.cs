using System.Collections.Frozen;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;

namespace Traguardo.Web.Access;

/// <summary>
/// What somebody sees of a cycle. Its members see it but for the personal cards of others: those are for the evaluated, the
/// evaluator and the OIV alone. A stranger sees a published cycle without personal cards, and of any other not that it is there.
/// </summary>
/// <param name="Hidden">Codes of the scorecards that are not shown.</param>
public sealed record Sight(FrozenSet<string> Hidden)
{
    /// <summary>All of it.</summary>
    public static Sight Whole { get; } = new([]);

    /// <summary>The same text for the same sight of the same cycle.</summary>
    public string Key { get; } = string.Join('/', Hidden.Order(StringComparer.Ordinal));

    /// <summary>The sight of an actor of the cycle's administration, or of a stranger where that is null; null where nothing may be known.</summary>
    public static Sight? Of(Actor? actor, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return actor is null && cycle.Phase != Phase.Published
            ? null
            : new Sight(cycle.Scorecards.Where(card => !Shows(actor, card)).Select(card => card.Code).ToFrozenSet());
    }

    /// <summary>True where a card is shown to an actor, or to a stranger where that is null.</summary>
    public static bool Shows(Actor? actor, Node card) =>
        card.Holder is not { } holder || (actor is not null && (actor.Is(Role.Oiv) || actor.Heads(holder) || PlanRights.Evaluates(actor, card)));
}
