using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.People;

/// <summary>Adds somebody to the administration; the invitation is made on their own page.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewPersonModel(TraguardoDb db, Ledger ledger) : PeoplePage
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        Form.Attiva = true;
        Problems = [.. Form.Faults(Units, was: null)];
        if (Problems.Count == 0 && await PeopleRecords.IsTakenAsync(db, Administration, null, Emails.Kept(Form.Posta!)))
        {
            Problems = [string.Format(null, PeoplePageTexts.EmailTaken, Form.Posta)];
        }
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var person = new Person { Administration = Administration, Name = "", Email = "" };
        Form.ApplyTo(person);
        await ledger.WriteAsync(Origin.Of(Actor, HttpContext), writing =>
        {
            writing.Db.People.Add(person);
            writing.Note("person-added", $"people/{person.Id}", becomes: PeopleRecords.Describe(person));
            return Task.CompletedTask;
        }, HttpContext.RequestAborted);
        return Redirect(Links.Person(person.Id));
    }
}
