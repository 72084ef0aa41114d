using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>Who is evaluated by a personal scorecard and who evaluates, by name. Who stands in for somebody is not named.</summary>
public sealed class CardPeople
{
    private readonly IReadOnlyList<Actor> people;

    private CardPeople(IReadOnlyList<Actor> people) => this.people = people;

    /// <summary>The people of an administration as they are now.</summary>
    public static async Task<CardPeople> OfAsync(TraguardoDb db, string administration, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var active = await db.People.AsNoTracking().Include(person => person.Grants)
            .Where(person => person.Administration == administration && person.IsActive)
            .OrderBy(person => person.Name)
            .ToListAsync(cancellation);
        return new CardPeople([.. active.Select(person => new Actor(Guid.Empty, person.Id, person.Administration, person.Name, person.Unit,
            [.. person.Grants.Select(grant => new Power(grant.Role, grant.Unit.Length == 0 ? null : grant.Unit, null))]))]);
    }

    /// <summary>Who is evaluated.</summary>
    public IReadOnlyList<string> Evaluated(Node card) => [.. people.Where(person => person.Heads(card.Holder!)).Select(person => person.Name)];

    /// <summary>Who evaluates, and so writes it.</summary>
    public IReadOnlyList<string> Evaluating(Node card) => [.. people.Where(person => PlanRights.Evaluates(person, card)).Select(person => person.Name)];
}
