using Traguardo.Core.Calendar;
using Traguardo.Core.People;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Calendar;

/// <summary>Whose something due is: the head of its unit, those who have its roles; of a unit that nobody heads, the support office.</summary>
public static class Duty
{
    /// <summary>True where it is somebody's to do, in their own name or in another's.</summary>
    /// <param name="actor">Who they are.</param>
    /// <param name="entry">What is due.</param>
    /// <param name="headed">Codes of the units that somebody heads.</param>
    public static bool IsOf(Actor actor, CalendarEntry entry, IReadOnlySet<string> headed) => Powers(actor, entry, headed).Any();

    /// <summary>The name of the person in whose place they would do it; null where it is their own.</summary>
    public static string? OnBehalfOf(Actor actor, CalendarEntry entry, IReadOnlySet<string> headed)
    {
        var powers = Powers(actor, entry, headed).ToList();
        return powers.Exists(power => power.OnBehalfOf is null) ? null : powers.FirstOrDefault()?.OnBehalfOf;
    }

    private static IEnumerable<Power> Powers(Actor actor, CalendarEntry entry, IReadOnlySet<string> headed)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(headed);
        return entry.Unit is { } unit && headed.Contains(unit)
            ? actor.Powers.Where(power => power.IsHeadOf(unit))
            : actor.Powers.Where(power => entry.Unit is null ? entry.Roles.Contains(power.Role) : power.Role == Role.SupportOffice);
    }
}
