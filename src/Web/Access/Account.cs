using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>What somebody signs in with. Who they are in an administration, and what they may do there, is a <see cref="Person"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>A new account that nobody can sign in with yet.</summary>
    public static Account Of(string name, string email, bool isSample = false)
    {
        ArgumentNullException.ThrowIfNull(email);
        return new()
        {
            Id = Guid.CreateVersion7(),
            DisplayName = name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            IsSample = isSample,
        };
    }

    /// <summary>As it stands in the header and in the audit.</summary>
    public required string DisplayName { get; set; }

    /// <summary>True for those that come with the sample: whoever comes may sign in as them, while there are no others.</summary>
    public bool IsSample { get; init; }

    /// <summary>The fiscal code that a SPID or CIE gateway gave; null where none did.</summary>
    public string? FiscalCode { get; set; }
}
