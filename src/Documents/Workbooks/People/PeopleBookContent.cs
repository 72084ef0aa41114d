using Traguardo.Core.Cycles;
using Traguardo.Core.People;

namespace Traguardo.Documents.Workbooks.People;

/// <summary>A person in a workbook of people.</summary>
/// <param name="Name">Name and surname.</param>
/// <param name="Email">The e-mail address, by which the person is known again.</param>
/// <param name="Unit">Code of the unit; null where the person is in none, such as a member of the OIV.</param>
/// <param name="Roles">The roles, in the order written.</param>
public sealed record BookPerson(string Name, string Email, string? Unit, IReadOnlyList<Role> Roles)
{
    /// <summary>The row it was read from, for messages.</summary>
    public CellPlace Row { get; init; }
}

/// <summary>What a workbook of people gave. Rows with a refusal are not among the people or the units.</summary>
/// <param name="People">The people.</param>
/// <param name="Units">The units, those above first.</param>
/// <param name="Refusals">What cannot be taken, from the top.</param>
public sealed record PeopleBookReading(IReadOnlyList<BookPerson> People, IReadOnlyList<Unit> Units, IReadOnlyList<BookFault> Refusals);
