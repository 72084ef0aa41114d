using System.Security.Claims;

namespace Traguardo.Web.Access;

/// <summary>Who asks: nobody known, or an account with the persons that it is in one administration or several.</summary>
/// <param name="AccountId">Null where nobody has signed in.</param>
/// <param name="Name">The account's name; empty where nobody has signed in.</param>
/// <param name="Actors">Who they are, one an administration.</param>
public sealed record Viewer(Guid? AccountId, string Name, IReadOnlyList<Actor> Actors)
{
    /// <summary>Nobody known.</summary>
    public static Viewer Stranger { get; } = new(null, "", []);

    /// <summary>True for one of the sample's people.</summary>
    public bool IsSample { get; init; }

    /// <summary>True where a code is asked for beside their password.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>
    /// The same text for who sees the same pages: it goes into the tag of a page and into the key it is kept by. Empty for a
    /// stranger, and different for any two accounts, because pages bear the reader's name.
    /// </summary>
    public string Key { get; } = AccountId is null ? "" : Fingerprint.Of([AccountId.ToString()!, Name, .. Actors.Select(Text)]);

    /// <summary>Who they are in an administration; null where they are nobody there.</summary>
    public Actor? In(string administration) => Actors.FirstOrDefault(actor => actor.Administration == administration);

    /// <summary>The account of a signed-in request; null for a stranger.</summary>
    public static Guid? AccountOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
    }

    private static string Text(Actor actor) => $"{actor.PersonId} {actor.Administration} {actor.Name} {actor.Unit} {string.Join(';', actor.Powers)}";
}
