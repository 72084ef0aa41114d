using Traguardo.Core.Scoring;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>Who answers for an objective or item: the head of a unit that owns it or its data, of a unit above that one, or of the card.</summary>
public static class Answerable
{
    /// <summary>True for who answers for it, or stands in for them.</summary>
    public static bool Is(Actor? actor, ScoredCycle scored, ScoredEntry entry) => actor is not null && UnitsOf(scored, entry).Any(actor.Heads);

    /// <summary>The power by which somebody answers for it, one of their own where they have one; null for who does not.</summary>
    public static Power? PowerOf(Actor actor, ScoredCycle scored, ScoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var units = UnitsOf(scored, entry);
        return actor.Powers.Where(power => power.Unit is { } unit && units.Contains(unit) && power.IsHeadOf(unit)).MinBy(power => power.OnBehalfOf is not null);
    }

    /// <summary>Codes of the units whose heads answer for it, with those above them; empty where the plan names none.</summary>
    public static IReadOnlySet<string> UnitsOf(ScoredCycle scored, ScoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(entry);
        var above = scored.Cycle.Units.ToDictionary(unit => unit.Code, unit => unit.Parent);
        var all = new HashSet<string>();
        foreach (var owner in Owners(scored, entry))
        {
            for (var unit = owner; unit is not null && above.TryGetValue(unit, out var parent) && all.Add(unit); unit = parent)
            {
            }
        }
        return all;
    }

    private static IEnumerable<string?> Owners(ScoredCycle scored, ScoredEntry entry) => entry switch
    {
        ScoredNode node => [scored.CardOf(node.Path).Node.Holder, .. node.Node.Owner is { } owner && scored.Cycle.Units.Exists(unit => unit.Code == owner) ? [owner] : node.Items.SelectMany(OfData)],
        ScoredItem item => [scored.CardOf(item.Path).Node.Holder, ((ScoredNode)scored.Find(item.ParentPath)!).Node.Owner, .. OfData(item)],
        _ => [],
    };

    private static IEnumerable<string?> OfData(ScoredItem item) => item.Indicator is { } indicator
        ? [indicator.Indicator.Owner, .. indicator.Inputs.Select(input => input.Measure.Owner)]
        : [];
}
