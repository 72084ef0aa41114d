using Traguardo.Core.People;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Recording;

/// <summary>Who enters a datum: the head of the unit that owns it or whoever stands in for them, and the support office, which may enter any. Who looks after accounts enters none.</summary>
public static class EntryRight
{
    /// <summary>True where somebody may enter what a unit owns; what nobody owns, or a person named in words, is for the support office.</summary>
    public static bool Has(Actor? actor, string? owner) => actor is not null && Powers(actor, owner).Any();

    /// <summary>For whom they do it; null where in their own name.</summary>
    public static string? OnBehalfOf(Actor actor, string? owner)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var powers = Powers(actor, owner).ToList();
        return powers.Exists(power => power.OnBehalfOf is null) ? null : powers.FirstOrDefault()?.OnBehalfOf;
    }

    private static IEnumerable<Power> Powers(Actor actor, string? owner) =>
        actor.Powers.Where(power => power.Role is Role.SupportOffice || (owner is not null && power.IsHeadOf(owner)));
}
