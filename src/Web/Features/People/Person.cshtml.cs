using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.SignIn;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.People;

/// <summary>One person: who they are, what they may do, and the link by which they come in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PersonModel(TraguardoDb db, Ledger ledger, Invitations invitations, UserManager<Account> users, SecondFactor factor, AccountLog log, Mailer mailer, SiteLinks site) : PeoplePage
{
    /// <summary>The person as stored.</summary>
    public Person Person { get; private set; } = null!;

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What was done.</summary>
    public string? Done { get; private set; }

    /// <summary>A link to hand to the person; null where none was asked for.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid persona)
    {
        if (!await LoadAsync(persona))
        {
            return NotFound();
        }
        Form = PersonForm.Of(Person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid persona)
    {
        if (!MayChange || !await LoadAsync(persona))
        {
            return NotFound();
        }
        Problems = await ledger.TryAsync<string>(Origin.Of(Actor, HttpContext), async writing =>
        {
            var person = await writing.Db.People.Include(row => row.Grants).SingleAsync(row => row.Id == persona);
            string[] faults = [.. Form.Faults(Units, person), .. await OtherFaultsAsync(writing.Db, person)];
            if (faults.Length > 0)
            {
                return faults;
            }
            var was = PeopleRecords.Describe(person);
            Form.ApplyTo(person);
            writing.Note("person-changed", $"people/{person.Id}", was, PeopleRecords.Describe(person));
            return [];
        }, HttpContext.RequestAborted);
        if (Problems.Count > 0)
        {
            return this.Refused();
        }
        await LoadAsync(persona);
        Form = PersonForm.Of(Person);
        ModelState.Clear();
        Done = PeoplePageTexts.Saved;
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid persona)
    {
        if (!MayChange || !await LoadAsync(persona) || Person is not { AccountId: null, IsActive: true })
        {
            return NotFound();
        }
        await NoteAsync("person-invited");
        Link = site.Invitation(Request, invitations.TokenFor(Person));
        return ShowLink(PeoplePageTexts.InvitationSubject, PeoplePageTexts.InvitationMail, PeoplePageTexts.InvitationDone);
    }

    public async Task<IActionResult> OnPostResetAsync(Guid persona)
    {
        if (!MayChange || !await LoadAsync(persona) || !await MayResetAsync())
        {
            return NotFound();
        }
        var account = await users.FindByIdAsync(Person.AccountId!.Value.ToString());
        await NoteAsync("password-link-made");
        Link = site.NewPassword(Request, account!.Id, await users.GeneratePasswordResetTokenAsync(account));
        return ShowLink(SignInTexts.ResetSubject, SignInTexts.ResetMail, PeoplePageTexts.ResetDone);
    }

    public async Task<IActionResult> OnPostResetFactorAsync(Guid persona, string? motivo)
    {
        if (!MayChange || !await LoadAsync(persona) || !await MayResetFactorAsync())
        {
            return NotFound();
        }
        Form = PersonForm.Of(Person);
        ModelState.Clear();
        if (FreeText.Line(motivo) is not { } why)
        {
            Problems = [PeoplePageTexts.FactorNoReason];
            return this.Refused();
        }
        await factor.ResetAsync(Person, Origin.Of(Actor, HttpContext), why, HttpContext.RequestAborted);
        log.Tell((await users.FindByIdAsync(Person.AccountId!.Value.ToString()))!, "second-factor-reset");
        Done = PeoplePageTexts.FactorDone;
        return Page();
    }

    /// <summary>
    /// True where there is a second step or a passkey that may be taken away here: of somebody else, on the terms of a new password.
    /// One's own is removed on the page of one's own account.
    /// </summary>
    public async Task<bool> MayResetFactorAsync() =>
        await MayResetAsync() && Person.AccountId != Actor.AccountId
        && await db.Users.AnyAsync(user => user.Id == Person.AccountId && (user.TwoFactorEnabled || db.Set<IdentityUserPasskey<Guid>>().Any(passkey => passkey.UserId == user.Id)));

    /// <summary>
    /// True where a link for a new password may be made here: the account is a real one and of this administration alone, so that
    /// nobody reaches into another by it.
    /// </summary>
    public async Task<bool> MayResetAsync() =>
        MayChange && Person.AccountId is { } account
        && await db.Users.AnyAsync(user => user.Id == account && !user.IsSample)
        && !await db.People.AnyAsync(other => other.AccountId == account && other.Administration != Administration);

    private PageResult ShowLink(string subject, string mail, string done)
    {
        mailer.Send(Person.Name, Person.Email, subject, string.Format(null, mail, Person.Name, Link));
        Form = PersonForm.Of(Person);
        ModelState.Clear();
        Done = done + (mailer.IsConfigured ? " " + string.Format(null, PeoplePageTexts.SentTo, Person.Email) : "");
        return Page();
    }

    private Task NoteAsync(string action) => ledger.WriteAsync(Origin.Of(Actor, HttpContext), writing =>
    {
        writing.Note(action, $"people/{Person.Id}");
        return Task.CompletedTask;
    }, HttpContext.RequestAborted);

    private async Task<IEnumerable<string>> OtherFaultsAsync(TraguardoDb now, Person person)
    {
        var faults = new List<string>();
        if (Emails.IsOne(Form.Posta) && await PeopleRecords.IsTakenAsync(now, Administration, person.Id, Emails.Kept(Form.Posta!)))
        {
            faults.Add(string.Format(null, PeoplePageTexts.EmailTaken, Form.Posta));
        }
        var staysAdministrator = Form.Attiva && Form.Grants().Any(grant => grant.Role == Role.Administrator);
        if (!staysAdministrator && person.IsActive && person.Grants.Exists(grant => grant.Role == Role.Administrator) && !await PeopleRecords.HasOtherAdministratorAsync(now, person))
        {
            faults.Add(PeoplePageTexts.LastAdministrator);
        }
        return faults;
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await db.People.AsNoTracking().Include(person => person.Grants)
            .SingleOrDefaultAsync(person => person.Id == id && person.Administration == Administration, HttpContext.RequestAborted);
        Person = found!;
        return found is not null;
    }
}
