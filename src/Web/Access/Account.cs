using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>What somebody signs in with. Who they are in an administration, and what they may do there, is a <see cref="Person"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>As it stands in the header and in the audit.</summary>
    public required string DisplayName { get; set; }

    /// <summary>True for those that come with the sample: whoever comes may sign in as them, while there are no others.</summary>
    public bool IsSample { get; init; }

    /// <summary>The fiscal code that a SPID or CIE gateway gave; null where none did.</summary>
    public string? FiscalCode { get; set; }
}
