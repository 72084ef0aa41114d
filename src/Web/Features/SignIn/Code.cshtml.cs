using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.SignIn;

/// <summary>The second step of the way in: a code beside the password.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CodeModel(Doorkeeper doorkeeper) : PageModel
{
    /// <summary>Where to go once signed in; an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Verso { get; set; }

    /// <summary>True where a password was right a moment ago.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>What keeps from signing in.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync() => IsAsked = await Doorkeeper.WhoIsAskedAsync(HttpContext) is not null;

    public async Task<IActionResult> OnPostAsync(string? codice)
    {
        await OnGetAsync();
        if (HttpContext.Viewer().AccountId is not null)
        {
            return Refuse(SignInTexts.LeaveFirst);
        }
        return IsAsked && await doorkeeper.AdmitByCodeAsync(codice, HttpContext) == Entry.Admitted
            ? LocalRedirect(SiteLinks.Onward(Url, Verso))
            : Refuse(string.Format(null, SignInTexts.CodeRefused, AccessServices.MostFailures, AccessServices.Closed.TotalMinutes));
    }

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        return this.Refused();
    }
}
