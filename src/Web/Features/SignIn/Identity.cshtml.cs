using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.SignIn;

/// <summary>Where one comes back to from the gateway: on into the site, or told what is in the way.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IdentityModel(IdentityDesk desk) : PageModel
{
    /// <summary>What keeps from signing in.</summary>
    public string Problem { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var brought = await IdentityDesk.TakeAsync(HttpContext);
        if (await desk.FaultAsync(brought, HttpContext) is not { } fault)
        {
            brought.Properties!.Items.TryGetValue(Gateway.Onward, out var wanted);
            return LocalRedirect(SiteLinks.Onward(Url, wanted));
        }
        Problem = fault;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
