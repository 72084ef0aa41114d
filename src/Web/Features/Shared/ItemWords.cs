using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Shared;

/// <summary>The word beside an item's mark, where it is not the light's own.</summary>
public static class ItemWords
{
    /// <summary>The word for an item that does not simply count; null where the light's own word says all.</summary>
    public static string? Of(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.State switch
        {
            ItemState.Neutralised => LayoutTexts.StateNeutralised,
            ItemState.Missing => LayoutTexts.StateMissing,
            ItemState.NotDue => LayoutTexts.StateNotDue,
            ItemState.NotApplicable => LayoutTexts.StateNotApplicable,
            _ => null,
        };
    }
}
