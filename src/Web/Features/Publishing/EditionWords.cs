using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Publishing;

/// <summary>Says that an edition is read while the cycle is being revised.</summary>
public static class EditionWords
{
    /// <summary>The sentence; null where it is the cycle itself that is read.</summary>
    public static string? Of(LoadedCycle loaded, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentNullException.ThrowIfNull(figures);
        return loaded.Summary.TakenBackAt is null ? null : string.Format(null, PublishingTexts.InRevision, figures.LongDate(DayOf(loaded)));
    }

    /// <summary>The day that an edition was published: of its act, where one says it.</summary>
    public static DateOnly DayOf(LoadedCycle loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        return ActsInForce.To(loaded.Cycle.Acts, Phase.Published)?.Date ?? DateOnly.FromDateTime(loaded.Summary.ImportedAt.LocalDateTime);
    }
}
