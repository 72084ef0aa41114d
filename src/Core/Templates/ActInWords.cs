using Traguardo.Core.Display;

namespace Traguardo.Core.Templates;

/// <summary>An act as people cite it: <c>Giunta, atto n. 43/2021 del 16 giugno 2021</c>.</summary>
public static class ActInWords
{
    /// <summary>The act; null where nothing is known of it.</summary>
    /// <param name="organ">Who decided; null where it is not known.</param>
    /// <param name="number">The act's number; null where it is not known.</param>
    /// <param name="day">The act's day; null where it is not known.</param>
    /// <param name="figures">How days are shown.</param>
    public static string? Of(string? organ, string? number, DateOnly? day, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var which = (number, day) switch
        {
            ({ Length: > 0 }, { } date) => TemplateTexts.ActNumberAndDay.With(number, figures.LongDate(date)),
            ({ Length: > 0 }, null) => TemplateTexts.ActOfNumber.With(number),
            (_, { } date) => TemplateTexts.ActOfDay.With(figures.LongDate(date)),
            _ => null,
        };
        var parts = new[] { organ, which }.Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
