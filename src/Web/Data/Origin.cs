using Traguardo.Web.Access;

namespace Traguardo.Web.Data;

/// <summary>Who writes, and from where: what the audit says of them.</summary>
/// <param name="Administration">Code of the administration whose data it is.</param>
/// <param name="Person">Identifier of the person, or what takes a person's place.</param>
/// <param name="PersonName">The name as shown.</param>
/// <param name="From">The network address, or where else it comes from.</param>
/// <param name="OnBehalfOf">Name of the person in whose place it is done; null where in nobody's.</param>
public sealed record Origin(string Administration, string Person, string PersonName, string From, string? OnBehalfOf = null)
{
    /// <summary>The program itself: the sample, a command typed on the server.</summary>
    public static Origin Program(string administration, string what) => new(administration, "traguardo", what, "local");

    /// <summary>Somebody on a page.</summary>
    public static Origin Of(Actor actor, HttpContext context, string? onBehalfOf = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        return new(actor.Administration, actor.PersonId.ToString(), actor.Name, context.Connection.RemoteIpAddress?.ToString() ?? "", onBehalfOf);
    }
}
