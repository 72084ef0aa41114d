using System.Security.Claims;
using Traguardo.Core.People;

namespace Traguardo.Web.Access;

/// <summary>
/// The roles that take a second step in this installation, as <c>SecondFactorFor</c> in the settings says: who has one of them, and
/// came by password alone, is led to set it up before anything else.
/// </summary>
public sealed class SecondFactorRule(IConfiguration settings)
{
    private readonly Role[] roles = settings.GetSection("SecondFactorFor").Get<Role[]>() ?? [];

    // Where one is led, and the way out.
    private static readonly string[] Open = ["/profilo", "/profilo/codice", "/profilo/passkey", "/uscita", "/errore-{status:int}", "/health"];

    /// <summary>True for who must set it up.</summary>
    public bool IsAskedOf(Viewer viewer, ClaimsPrincipal session)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(session);
        return roles.Length > 0 && viewer is { AccountId: not null, IsSample: false, HasSecondFactor: false }
            && session.FindFirstValue(ClaimTypes.AuthenticationMethod) is not ("passkey" or "identity")
            && viewer.Actors.Any(actor => actor.Is(roles));
    }

    /// <summary>True where somebody must not go on to a route until then.</summary>
    public bool Stops(Viewer viewer, ClaimsPrincipal session, string route) => IsAskedOf(viewer, session) && !Open.Contains(route);
}
