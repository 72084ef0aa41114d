using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.People;

/// <summary>What both pages of a person do to the database, inside a write.</summary>
internal static class PeopleRecords
{
    /// <summary>True where another person of the administration has the address.</summary>
    public static Task<bool> IsTakenAsync(TraguardoDb db, string administration, Guid? person, string email) =>
        db.People.AnyAsync(other => other.Administration == administration && other.Email == email && other.Id != person);

    /// <summary>True where somebody else who can sign in looks after the administration.</summary>
    public static Task<bool> HasOtherAdministratorAsync(TraguardoDb db, Person person) =>
        db.People.AnyAsync(other => other.Administration == person.Administration && other.Id != person.Id && other.IsActive && other.AccountId != null
            && other.Grants.Any(grant => grant.Role == Role.Administrator));

    /// <summary>A delegation as the audit keeps it.</summary>
    public static string Describe(this Delegation delegation) => JsonSerializer.Serialize(new
    {
        to = delegation.ToPerson,
        from = delegation.From,
        until = delegation.Until,
    });

    /// <summary>A person as the audit keeps them.</summary>
    public static string Describe(Person person) => JsonSerializer.Serialize(new
    {
        name = person.Name,
        email = person.Email,
        unit = person.Unit,
        isActive = person.IsActive,
        roles = person.Grants.Select(PersonForm.KeyOf).Order(StringComparer.Ordinal),
    });
}
