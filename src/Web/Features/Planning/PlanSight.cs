using System.Collections.Frozen;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Planning;

/// <summary>Versions of a plan as one of the administration's people sees them: a card that is hidden from them in any is shown in none.</summary>
public static class PlanSight
{
    /// <summary>Codes of the cards that are not shown.</summary>
    public static FrozenSet<string> Hidden(Actor actor, params IEnumerable<Cycle> versions) =>
        versions.SelectMany(version => Sight.Of(actor, version)!.Hidden).ToFrozenSet();

    /// <summary>The versions without them.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="now">The whole cycle as it stands: what is hidden today is hidden in all that came before.</param>
    /// <param name="versions">The whole versions.</param>
    public static IReadOnlyList<Cycle> Of(Actor actor, Cycle now, params IReadOnlyList<Cycle> versions) =>
        [.. CycleView.Without([now, .. versions], Hidden(actor, [now, .. versions])).Skip(1)];
}
