using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>Takes a code of an authenticator app once: who read it over somebody's shoulder cannot use it again, nor an earlier one.</summary>
public sealed class TimeCodeProvider(TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private const string Provider = "traguardo";
    private const string LastStep = "last-code";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || TimeCodes.StepOf(key, token, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }
        var last = long.TryParse(await manager.GetAuthenticationTokenAsync(user, Provider, LastStep), NumberStyles.None, CultureInfo.InvariantCulture, out var used) ? used : 0;
        // Of two who come at once with the same code the second is refused by the database.
        return step > last && (await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }
}
