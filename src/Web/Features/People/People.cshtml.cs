using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.People;

/// <summary>The people of an administration: who they are, what they may do, whether they have a way in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PeopleModel(TraguardoDb db) : PeoplePage
{
    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync() => People = await db.People.AsNoTracking().Include(person => person.Grants)
        .Where(person => person.Administration == Administration)
        .OrderByDescending(person => person.IsActive).ThenBy(person => person.Name)
        .ToListAsync(HttpContext.RequestAborted);

    /// <summary>Whether somebody can get in, in words.</summary>
    public static string StateOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person switch
        {
            { IsActive: false } => PeoplePageTexts.StateLeft,
            { AccountId: null } => PeoplePageTexts.StateToInvite,
            _ => PeoplePageTexts.StateIn,
        };
    }
}
