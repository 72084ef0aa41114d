using Traguardo.Web.Access;

namespace Traguardo.Web.Features.People;

/// <summary>A delegation as a form sends it.</summary>
public sealed class DelegationForm
{
    /// <summary>Whose roles; one's own where nobody is said.</summary>
    public Guid? DaChi { get; set; }

    public Guid? AChi { get; set; }

    public DateOnly? Dal { get; set; }

    public DateOnly? Al { get; set; }

    public string? Motivo { get; set; }

    /// <summary>What is missing or wrong, in words.</summary>
    public IEnumerable<string> Faults(Guid from, IReadOnlyList<Person> people, DateOnly today)
    {
        if (people.All(person => person.Id != from) || AChi is not { } to || people.All(person => person.Id != to))
        {
            yield return PeoplePageTexts.DelegationPerson;
        }
        else if (to == from)
        {
            yield return PeoplePageTexts.DelegationSelf;
        }
        if (Dal is not { } first || Al is not { } last)
        {
            yield return PeoplePageTexts.DelegationDays;
        }
        else if (last < first || last < today)
        {
            yield return PeoplePageTexts.DelegationOrder;
        }
        else if (first < today)
        {
            yield return string.Format(null, PeoplePageTexts.DelegationPast, Core.Display.Figures.Current.Date(today));
        }
    }
}
