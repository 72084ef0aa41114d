using System.Collections.Frozen;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;

namespace Traguardo.Web.Access;

/// <summary>
/// What somebody sees of a cycle. Its members see it but for the personal cards of others: those are for the evaluated, the
/// evaluator and the OIV alone, unless the method publishes them; what was judged by them is for those three in any case. A stranger sees
/// a published cycle with the cards that its method publishes, and of any other not that it is there.
/// </summary>
/// <param name="Hidden">Codes of the scorecards that are not shown.</param>
/// <param name="Unjudged">Codes of the scorecards that are shown because they are published, without the judgements on them.</param>
public sealed record Sight(FrozenSet<string> Hidden, FrozenSet<string> Unjudged)
{
    /// <summary>True for a stranger's, to whom base data that only hidden scorecards read are not shown either; members know them as those of their units.</summary>
    public bool IsPublic { get; init; }

    /// <summary>True where all is seen.</summary>
    public bool IsWhole => Hidden.Count == 0 && Unjudged.Count == 0;

    /// <summary>The same text for the same sight of the same cycle.</summary>
    public string Key => (IsPublic ? "public/" : "") + string.Join('/', Hidden.Order(StringComparer.Ordinal)) + "//" + string.Join('/', Unjudged.Order(StringComparer.Ordinal));

    /// <summary>The sight of an actor of the cycle's administration, or of a stranger where that is null; null where nothing may be known.</summary>
    public static Sight? Of(Actor? actor, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (actor is null && cycle.Phase != Phase.Published)
        {
            return null;
        }
        var others = cycle.Scorecards.Where(card => !Shows(actor, card)).ToLookup(cycle.Method.Publishes, card => card.Code);
        return new Sight(others[false].ToFrozenSet(), others[true].ToFrozenSet()) { IsPublic = actor is null };
    }

    /// <summary>The cycle as it is seen.</summary>
    public Cycle See(Cycle whole)
    {
        var view = CycleView.WithoutJudgements(CycleView.Without(whole, Hidden), Unjudged);
        return IsPublic ? BaseDataRead.Of(view, whole) : view;
    }

    /// <summary>True where a card is an actor's to see whether it is published or not, and what was judged and written by it: nobody's own, or theirs.</summary>
    public static bool Shows(Actor? actor, Node card) =>
        card.Holder is not { } holder || (actor is not null && (actor.Is(Role.Oiv) || actor.Heads(holder) || PlanRights.Evaluates(actor, card)));
}
