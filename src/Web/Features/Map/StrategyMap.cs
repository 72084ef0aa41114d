using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Map;

/// <summary>A scorecard as a grid of perspectives and areas, on its own page and on the administration's.</summary>
/// <param name="Scored">The cycle, scored.</param>
/// <param name="Card">The scorecard.</param>
/// <param name="Links">Addresses of the cycle's pages.</param>
public sealed record StrategyMap(ScoredCycle Scored, ScoredNode Card, CycleLinks Links)
{
    /// <summary>The cycle.</summary>
    public Cycle Cycle => Scored.Cycle;

    /// <summary>The grid.</summary>
    public StrategyGrid Grid { get; } = StrategyGrid.Of(Card, Scored.Areas);

    /// <summary>How figures are shown.</summary>
    public Figures Figures { get; } = Figures.Current;

    /// <summary>Whether the values of the year are there.</summary>
    public Filled Filled => FilledOf(Card);

    /// <summary>True before the year is opened for values: what there is to show is the plan.</summary>
    public bool IsPlan => Cycle.Phase < Phase.UnderWay && (Card.Result is null || Filled != Filled.All);

    /// <summary>How much is there of what a node or an item is worked out from.</summary>
    public Filled FilledOf(ScoredEntry entry) => FilledSoFar.Of(Cycle, entry);
}
