using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.SignIn;

/// <summary>The way in. While there is nobody but the sample's people, one may sign in as any of them.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(TraguardoDb db, Doorkeeper doorkeeper, Passkeys passkeys, GatewaySettings gateway, Frame frame) : PageModel
{
    /// <summary>Where to go once signed in; an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Verso { get; set; }

    /// <summary>The address somebody signs in with.</summary>
    [BindProperty]
    public string? Posta { get; set; }

    /// <summary>The sample's people; empty once anybody else has an account.</summary>
    public IReadOnlyList<SamplePerson> Samples { get; private set; } = [];

    /// <summary>What keeps from signing in.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync()
    {
        frame.Section = Section.None;
        Samples = await SamplesAsync();
    }

    /// <summary>Who is in already: a session is one account's, and another begins with one of its own.</summary>
    public string? Inside => HttpContext.Viewer() is { AccountId: not null } viewer ? viewer.Name : null;

    public async Task<IActionResult> OnPostAsync(string? parola)
    {
        if (Inside is not null)
        {
            return Refuse(SignInTexts.LeaveFirst);
        }
        Samples = await SamplesAsync();
        return await doorkeeper.AdmitAsync(Posta, parola, HttpContext) switch
        {
            Entry.Admitted => Onward(),
            Entry.CodeAsked => LocalRedirect("/accesso/codice" + QueryString.Create("verso", Verso ?? "")),
            _ => Refuse(string.Format(null, SignInTexts.Refused, AccessServices.MostFailures, AccessServices.Closed.TotalMinutes)),
        };
    }

    /// <summary>What stands on the button of the gateway; null where there is none.</summary>
    public string? GatewayButton => gateway.IsComplete ? gateway.Button ?? SignInTexts.IdentityEnter : null;

    /// <summary>True where one may sign in with a passkey at the address of this request.</summary>
    public bool TakesPasskeys => passkeys.AreOffered(Request);

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => TakesPasskeys ? Content(await passkeys.AskAsync(), "application/json") : NotFound();

    public async Task<IActionResult> OnPostPasskeyAsync(string? credenziale)
    {
        if (Inside is not null)
        {
            return Refuse(SignInTexts.LeaveFirst);
        }
        Samples = await SamplesAsync();
        return TakesPasskeys && await doorkeeper.AdmitByPasskeyAsync(credenziale, HttpContext) == Entry.Admitted ? Onward() : Refuse(SignInTexts.PasskeyRefused);
    }

    public async Task<IActionResult> OnPostSampleAsync(Guid persona)
    {
        if (Inside is not null)
        {
            return Refuse(SignInTexts.LeaveFirst);
        }
        Samples = await SamplesAsync();
        if (!Samples.Any(person => person.Id == persona))
        {
            return Refuse(SignInTexts.NoSuchSample);
        }
        await doorkeeper.AdmitAsync(await db.Users.SingleAsync(user => user.Id == persona), "sample", HttpContext);
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(SiteLinks.Onward(Url, Verso));

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        return this.Refused();
    }

    private async Task<List<SamplePerson>> SamplesAsync() => await db.Users.AnyAsync(user => !user.IsSample)
        ? []
        : [.. (await db.Users.Select(user => new { user.Id, user.DisplayName, Roles = db.People.Where(person => person.AccountId == user.Id).SelectMany(person => person.Grants.Select(grant => grant.Role)).ToList() }).ToListAsync())
            .Select(user => (Order: OrderOf(user.Roles), Person: new SamplePerson(user.Id, user.DisplayName, GroupOf(OrderOf(user.Roles)))))
            .OrderBy(one => one.Order).ThenBy(one => one.Person.Name, StringComparer.CurrentCulture).Select(one => one.Person)];

    // Who runs the cycle first, in the order in which one meets them in it.
    private static readonly Role[] Order = [Role.SupportOffice, Role.SecretaryGeneral, Role.GoverningBody, Role.Oiv, Role.Administrator, Role.Manager, Role.UnitHead];

    private static int OrderOf(IEnumerable<Role> roles) => roles.Select(role => Array.IndexOf(Order, role)).Where(place => place >= 0).DefaultIfEmpty(Order.Length).Min();

    private static string GroupOf(int order) => order == Order.Length ? SignInTexts.SampleOthers : Order[order] switch
    {
        Role.Manager => SignInTexts.SampleManagers,
        Role.UnitHead => SignInTexts.SampleHeads,
        _ => SignInTexts.SampleOffices,
    };
}

/// <summary>One of the sample's people.</summary>
/// <param name="Id">The account's.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Group">Those they stand among.</param>
public sealed record SamplePerson(Guid Id, string Name, string Group);
