using Traguardo.Core.Scoring;

namespace Traguardo.Core.Display;

/// <summary>The words for how something stands, the same on pages, in documents and in a terminal, in the language of the reader.</summary>
public static class StatusWords
{
    /// <summary>The word of a light: «raggiunto», «parziale», «non raggiunto»; «senza punteggio» where there is none.</summary>
    public static string Of(Light? light) => light switch
    {
        Light.Green => DisplayTexts.Reached,
        Light.Amber => DisplayTexts.PartlyReached,
        Light.Red => DisplayTexts.NotReached,
        _ => DisplayTexts.NoScore,
    };

    /// <summary>The word of an item's state: «misurato», «sterilizzato», «monitoraggio».</summary>
    public static string Of(ItemState state) => state switch
    {
        ItemState.Measured => DisplayTexts.StateMeasured,
        ItemState.Estimated => DisplayTexts.StateEstimated,
        ItemState.Missing => DisplayTexts.StateMissing,
        ItemState.NotDue => DisplayTexts.StateNotDue,
        ItemState.NotApplicable => DisplayTexts.StateNotApplicable,
        ItemState.Neutralised => DisplayTexts.StateNeutralised,
        _ => DisplayTexts.StateMonitoring,
    };

    /// <summary>What to say of an item in a word or two: its light where it counts what was measured, its state otherwise.</summary>
    /// <param name="item">The item.</param>
    /// <param name="light">The light of its achievement; null where it has none.</param>
    public static string Of(ScoredItem item, Light? light)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.State switch
        {
            ItemState.Measured => Of(light),
            ItemState.Estimated => $"{Of(light)}, {Of(item.State)}",
            var state => Of(state),
        };
    }
}
