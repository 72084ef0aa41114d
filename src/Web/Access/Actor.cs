using Traguardo.Core.People;

namespace Traguardo.Web.Access;

/// <summary>Who acts in an administration, with all that they may do there today, also on behalf of others.</summary>
/// <param name="AccountId">What they signed in with.</param>
/// <param name="PersonId">Who they are in the administration.</param>
/// <param name="Administration">Its code.</param>
/// <param name="Name">Their name.</param>
/// <param name="Unit">Code of the unit they work in.</param>
/// <param name="Powers">Their roles, and those that others delegated to them for today.</param>
public sealed record Actor(Guid AccountId, Guid PersonId, string Administration, string Name, string? Unit, IReadOnlyList<Power> Powers)
{
    /// <summary>True where one of the roles is theirs, or delegated to them.</summary>
    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var power in Powers)
        {
            if (roles.Contains(power.Role))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True where they head the unit, or stand in for who does.</summary>
    public bool Heads(string unit) => Powers.Any(power => power.IsHeadOf(unit));

    /// <summary>The power by which they use a role, their own where it is theirs; null where they have it from nobody.</summary>
    public Power? PowerOf(Role role) => Powers.Where(power => power.Role == role).MinBy(power => power.OnBehalfOf is not null);

    /// <summary>For whom they would act where they use one of these roles; null where the role is their own.</summary>
    public string? OnBehalfOf(params ReadOnlySpan<Role> roles)
    {
        string? other = null;
        foreach (var power in Powers)
        {
            if (roles.Contains(power.Role))
            {
                if (power.OnBehalfOf is null)
                {
                    return null;
                }
                other ??= power.OnBehalfOf;
            }
        }
        return other;
    }
}

/// <summary>A role that somebody may use today.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit it is the head of; null over the whole administration.</param>
/// <param name="OnBehalfOf">Name of the person whose role it is; null where it is one's own.</param>
public sealed record Power(Role Role, string? Unit, string? OnBehalfOf)
{
    /// <summary>True for the head of the unit, by whatever name.</summary>
    public bool IsHeadOf(string unit) => Unit == unit && Role is Role.UnitHead or Role.Manager or Role.SecretaryGeneral;
}
