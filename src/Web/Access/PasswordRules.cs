using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>What a password must be: long, and not one that is guessed first. No capitals, digits or signs are asked for.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    // Enough for any sentence; hashing a longer one would only cost time.
    private const int Longest = 200;

    /// <summary>What is wrong with a password, in words; null where nothing is.</summary>
    public static string? Fault(string? password, string email) => password switch
    {
        null or { Length: < Shortest } => string.Format(null, AccessTexts.PasswordShort, Shortest),
        { Length: > Longest } => string.Format(null, AccessTexts.PasswordLong, Longest),
        _ when string.Equals(password, email, StringComparison.OrdinalIgnoreCase) => AccessTexts.PasswordIsEmail,
        _ when CommonPasswords.Contain(password) => AccessTexts.PasswordCommon,
        _ => null,
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(Fault(password, user.Email ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = fault })
            : IdentityResult.Success);
    }
}
