using Microsoft.AspNetCore.Identity;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.SignIn;

/// <summary>
/// The way out: ends the session, here and in the database. The form stands on every page, and pages that are kept hold no key
/// of a form; a form on another site ends nothing, because the cookie does not travel with it.
/// </summary>
public static class SignOut
{
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost("/uscita", async (HttpContext context, SignInManager<Account> signIn, AccountLog log) =>
        {
            if (await signIn.UserManager.GetUserAsync(context.User) is { } account)
            {
                await log.NoteAsync(account, "signed-out", context);
            }
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/");
        });
}
