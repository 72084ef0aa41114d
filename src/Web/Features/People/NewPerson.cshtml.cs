using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.People;

/// <summary>Adds somebody to the administration; the invitation is made on their own page.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewPersonModel(Ledger ledger) : PeoplePage
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        Form.Attiva = true;
        var person = new Person { Administration = Administration, Name = "", Email = "" };
        Problems = [.. Form.Faults(Units, was: null)];
        if (Problems.Count == 0)
        {
            Problems = await AddAsync(person);
        }
        if (Problems.Count > 0)
        {
            return this.Refused();
        }
        return Redirect(Links.Person(person.Id));
    }

    private Task<IReadOnlyList<string>> AddAsync(Person person)
    {
        Form.ApplyTo(person);
        return ledger.TryAsync<string>(Origin.Of(Actor, HttpContext), async writing =>
        {
            if (await PeopleRecords.IsTakenAsync(writing.Db, Administration, null, person.Email))
            {
                return [string.Format(null, PeoplePageTexts.EmailTaken, Form.Posta)];
            }
            writing.Db.People.Add(person);
            writing.Note("person-added", $"people/{person.Id}", becomes: PeopleRecords.Describe(person));
            return [];
        }, HttpContext.RequestAborted);
    }
}
