namespace Traguardo.Web.Access;

/// <summary>The OpenID Connect provider that people prove who they are with, as <c>OpenId</c> in the settings says: a gateway to SPID and CIE.</summary>
public sealed record GatewaySettings
{
    /// <summary>Its address; what it offers is read from <c>/.well-known/openid-configuration</c> below it.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>What is asked for, beside <c>openid</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The claim that holds the fiscal code, with or without <c>TINIT-</c> before it.</summary>
    public string FiscalCodeClaim { get; init; } = "fiscal_number";

    /// <summary>The levels that are enough, as the provider calls them in <c>acr</c>; none where any is.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>What stands on the button; «Entra con SPID o CIE» unless said otherwise.</summary>
    public string? Button { get; init; }

    /// <summary>True where the provider gives claims at its user-info endpoint alone, and not in the identity token.</summary>
    public bool UserInfo { get; init; }

    /// <summary>True where all is said that takes to send somebody there.</summary>
    public bool IsComplete => this is { Authority.Length: > 0, ClientId.Length: > 0 };
}
