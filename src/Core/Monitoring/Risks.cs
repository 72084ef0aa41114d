using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Monitoring;

/// <summary>Why an objective is at risk, as far as one of its items goes.</summary>
public enum RiskKind
{
    /// <summary>Its value is due and not there.</summary>
    Missing,

    /// <summary>In no scenario does it get near enough to its target.</summary>
    Insufficient,

    /// <summary>It gets there in some scenarios and not in others.</summary>
    Possible,
}

/// <summary>One item's part in a risk.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Item">The item.</param>
/// <param name="Forecast">What the scenarios say of it.</param>
public sealed record RiskReason(RiskKind Kind, ScoredItem Item, Forecast? Forecast);

/// <summary>An objective at risk.</summary>
/// <param name="Objective">The objective, as it stands.</param>
/// <param name="Forecast">What the scenarios say of it.</param>
/// <param name="Reasons">Its items that are in the way, those that lose most first.</param>
public sealed record Risk(ScoredNode Objective, Forecast Forecast, IReadOnlyList<RiskReason> Reasons)
{
    /// <summary>
    /// The objectives that end the year green in no scenario or not in all, and those with a value that is due and not there; the
    /// surest risk first, and of two alike the one with more points of its scorecard at stake.
    /// </summary>
    /// <param name="soFar">The cycle as it stands on a day: see <see cref="SoFar"/>.</param>
    /// <param name="forecasts">What is foreseen on that day.</param>
    public static IReadOnlyList<Risk> Of(ScoredCycle soFar, IReadOnlyList<Forecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(soFar);
        ArgumentNullException.ThrowIfNull(forecasts);
        var ends = forecasts.ToDictionary(forecast => forecast.Path);
        return [.. from card in soFar.Scorecards
            from node in card.Nodes
            where node.Node.Kind == NodeKind.Objective && ends.ContainsKey(node.Path)
            let forecast = ends[node.Path]
            let reasons = node.Items.Select(item => ReasonOf(item, ends.GetValueOrDefault(item.Path))).OfType<RiskReason>().OrderByDescending(reason => reason.Item.PointsLost).ThenByDescending(reason => reason.Item.Weight).ToList()
            where forecast.Outlook is Outlook.AtRisk or Outlook.Uncertain || reasons.Exists(reason => reason.Kind == RiskKind.Missing)
            orderby forecast.Outlook == Outlook.AtRisk descending, forecast.Outlook == Outlook.Uncertain descending, node.Share * (1 - (forecast.Expected ?? 1)) descending
            select new Risk(node, forecast, reasons)];
    }

    private static RiskReason? ReasonOf(ScoredItem item, Forecast? forecast) =>
        item.State is ItemState.Missing ? new RiskReason(RiskKind.Missing, item, forecast)
        : item.State is ItemState.Neutralised || forecast is null ? null
        : forecast.Outlook == Outlook.AtRisk ? new RiskReason(RiskKind.Insufficient, item, forecast)
        : forecast.Outlook == Outlook.Uncertain ? new RiskReason(RiskKind.Possible, item, forecast)
        : null;
}
