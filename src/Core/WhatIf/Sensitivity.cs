using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.WhatIf;

/// <summary>How much of a scorecard's score hangs on each of its indicators.</summary>
public static class SensitivityOf
{
    /// <summary>
    /// The indicators that count in a scorecard or are set aside in it, those of objectives that it refers to among them; the one
    /// with the most points at stake first.
    /// </summary>
    /// <param name="cycle">The cycle, scored.</param>
    /// <param name="card">The scorecard.</param>
    public static IReadOnlyList<Sensitivity> Card(ScoredCycle cycle, ScoredNode card)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(card);
        var code = card.Node.Code;
        return
        [
            .. Leaves(card.Items, "")
                .Where(leaf => leaf.Item.Share > 0 || leaf.Item.State == ItemState.Neutralised)
                .GroupBy(leaf => leaf.Item.Indicator!.Indicator.Code)
                .Select(leaves => new Sensitivity(
                    leaves.Key,
                    leaves.First().Path,
                    leaves.All(leaf => leaf.Item.State == ItemState.Neutralised),
                    leaves.Sum(leaf => leaf.Gain),
                    leaves.Sum(leaf => leaf.Hold),
                    Otherwise(cycle.Cycle, card, code, leaves.Key)))
                .OrderByDescending(one => one.AtStake)
                .ThenBy(one => one.Indicator, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Path, ScoredItem Item, decimal Gain, decimal Hold)> Leaves(IEnumerable<ScoredItem> items, string before) => items.SelectMany(item =>
        item.Objective is not { } objective ? [(before + item.Path, item, item.PointsLost, item.Share - item.PointsLost)]
        : Leaves(objective.Items, $"{before}{item.ParentPath}/").Select(leaf => (leaf.Path, leaf.Item, Moved(item, objective, leaf.Gain), -Moved(item, objective, -leaf.Hold))));

    // An objective's points are of 100 of its own. Here they count as far as the item's target asks for them, and no further.
    private static decimal Moved(ScoredItem item, ScoredNode objective, decimal points) =>
        item.Result is not { } now || objective.Result is not { } score ? 0
        : Achievement.Of(Better.Higher, Value.Of(score + (points / 100)), item.Item.Target, item.Item.Curve) is not { } then ? 0
        : item.Share * (Math.Clamp(then, 0, Math.Max(1, now)) - now);

    private static decimal? Otherwise(Cycle cycle, ScoredNode card, string code, string indicator)
    {
        var aside = cycle.Neutralisations.Exists(set => set.IsOf(code, indicator) && set.IsInForce);
        var others = cycle.Neutralisations.Where(set => !set.IsOf(code, indicator));
        List<Neutralisation> neutralisations = aside ? [.. others] : [.. others, new Neutralisation { Scorecard = code, Indicator = indicator }];
        var other = CompiledCycle.Compile(cycle with { Neutralisations = neutralisations }).Compiled?.Score();
        return (other?.Find(code)?.Result - card.Result) * 100;
    }
}

/// <summary>What of a scorecard's score hangs on one indicator. Points are of the scorecard's 100.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Path">Address of the first of its items in the scorecard.</param>
/// <param name="IsAside">True where the OIV has set it aside in this scorecard.</param>
/// <param name="Gain">Points that would be gained if its target were reached and nothing else changed.</param>
/// <param name="Hold">Points that would be lost if nothing of it were reached.</param>
/// <param name="Otherwise">Points that the score would rise by if it were set aside, or counted again where it is; null where that cannot be told.</param>
public sealed record Sensitivity(string Indicator, string Path, bool IsAside, decimal Gain, decimal Hold, decimal? Otherwise)
{
    /// <summary>Points between reaching nothing of it and reaching its target.</summary>
    public decimal AtStake => Gain + Hold;
}
