using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.SignIn;

/// <summary>Takes up an invitation: with a new account and its password, or with the account that somebody has already.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel(TraguardoDb db, Invitations invitations, GatewaySettings gateway, IPasswordHasher<Account> hasher, Doorkeeper doorkeeper) : PageModel
{
    /// <summary>Who is invited; null where the link is no good, or no longer.</summary>
    public Person? Person { get; private set; }

    /// <summary>The account that has the address already; null where there is none.</summary>
    public Account? Known { get; private set; }

    /// <summary>True where the reader has signed in with it.</summary>
    public bool IsKnownHere => Known is { } account && HttpContext.Viewer().AccountId == account.Id;

    /// <summary>True where the reader has signed in as somebody else.</summary>
    public bool IsOtherHere => HttpContext.Viewer().AccountId is not null && !IsKnownHere;

    /// <summary>What stands on the button of the gateway; null where there is none.</summary>
    public string? GatewayButton => gateway.IsComplete ? gateway.Button ?? SignInTexts.IdentityEnter : null;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task OnGetAsync(string invito) => await LoadAsync(invito);

    public async Task<IActionResult> OnPostAsync(string invito, string? parola)
    {
        if (!await LoadAsync(invito))
        {
            return Page();
        }
        if (IsOtherHere)
        {
            return Refuse(SignInTexts.LeaveFirst);
        }
        if (Known is null && PasswordRules.Fault(parola, Person!.Email) is { } fault)
        {
            return Refuse(fault);
        }
        if (Known is not null && !IsKnownHere)
        {
            return Refuse(SignInTexts.InvitationKnown);
        }
        var account = Known ?? Account.Of(Person!.Name, Person.Email);
        if (Known is null)
        {
            account.PasswordHash = hasher.HashPassword(account, parola!);
        }
        if (!await invitations.TakeUpAsync(Person!, account, isNew: Known is null, HttpContext))
        {
            await LoadAsync(invito);
            return Page();
        }
        if (Known is null)
        {
            await doorkeeper.AdmitAsync(account, "invitation", HttpContext);
        }
        return Redirect("/");
    }

    private async Task<bool> LoadAsync(string token)
    {
        Person = await invitations.FindAsync(token, HttpContext.RequestAborted);
        if (Person is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return false;
        }
        var email = Person.Email.ToUpperInvariant();
        Known = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedEmail == email, HttpContext.RequestAborted);
        return true;
    }

    private PageResult Refuse(string problem)
    {
        Problems = [problem];
        return this.Refused();
    }
}
