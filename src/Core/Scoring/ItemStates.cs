using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>Whether an item counts, and with what.</summary>
internal static class ItemStates
{
    /// <summary>The state of an item. What the plan says comes first, then the act of the OIV, then the value.</summary>
    public static ItemState Of(Item item, ValueState value, bool hasAchievement, bool isNeutralised) =>
        item.Monitoring ? ItemState.Monitoring
        : item.Status == ItemStatus.NotDue ? ItemState.NotDue
        : item.Status == ItemStatus.NotApplicable ? ItemState.NotApplicable
        : isNeutralised ? ItemState.Neutralised
        : value switch
        {
            ValueState.NotDue => ItemState.NotDue,
            ValueState.NotApplicable => ItemState.NotApplicable,
            ValueState.Measured when hasAchievement => ItemState.Measured,
            ValueState.Estimated when hasAchievement => ItemState.Estimated,
            _ => ItemState.Missing,
        };

    /// <summary>What an item counts; null where it is left out.</summary>
    public static decimal? Counts(ItemState state, decimal? achievement, Cap cap, Method method) => state switch
    {
        ItemState.Measured or ItemState.Estimated => Ratio.Round(cap.Of(achievement!.Value)),
        ItemState.Missing when method.Missing == MissingRule.Zero => 0,
        ItemState.Neutralised when method.Neutralised == NeutralisedRule.Full => 1,
        _ => null,
    };
}
