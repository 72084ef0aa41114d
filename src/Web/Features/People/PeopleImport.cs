using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Planning.Edits;
using Traguardo.Documents.Workbooks.People;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.People;

/// <summary>
/// What a workbook would change of an administration's people and units. Who is not in it stays as they are; whoever is becomes what it
/// says, but for being at the head of other units than their own, of which the workbook says nothing.
/// </summary>
public sealed class PeopleImport
{
    private readonly BookContent content;
    private readonly IReadOnlyList<Unit> units;
    private readonly List<ImportLine> lines = [];
    private readonly List<string> problems = [];
    private readonly List<(Person? Was, PersonForm Form)> people = [];
    private readonly List<PlanEdit> edits = [];

    private PeopleImport(BookContent content, IReadOnlyList<Unit> units) => (this.content, this.units) = (content, units);

    /// <summary>What would change, units first.</summary>
    public IReadOnlyList<ImportLine> Lines => lines;

    /// <summary>What is in the way; empty where it can be taken.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>How many rows say what is there already.</summary>
    public int Same { get; private set; }

    /// <summary>The people that change, as they were and as a form makes them.</summary>
    public IReadOnlyList<(Person? Was, PersonForm Form)> People => people;

    /// <summary>What changes of the plan's units; null where nothing does.</summary>
    public PlanEdit? Units => edits.Count == 0 ? null : new EditsTogether(edits);

    /// <summary>The same text for the same changes: whoever takes them says which they saw.</summary>
    public string Seen => Fingerprint.Of(lines.Select(line => $"{line}"));

    /// <summary>Holds what a workbook says against what is stored.</summary>
    /// <param name="content">The workbook.</param>
    /// <param name="units">The units there are.</param>
    /// <param name="stored">The people there are, those who left too.</param>
    public static PeopleImport Of(BookContent content, IReadOnlyList<Unit> units, IReadOnlyList<Person> stored)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(stored);
        var import = new PeopleImport(content, units);
        import.ReadUnits();
        import.ReadPeople(stored);
        import.KeepAnAdministrator(stored);
        return import;
    }

    private void ReadUnits()
    {
        foreach (var unit in content.Units)
        {
            if (units.FirstOrDefault(one => one.Code == unit.Code) is not { } was)
            {
                edits.Add(PlanParts.Units.Add(unit));
                lines.Add(new ImportLine($"{unit.Code} · {unit.Name}", PeopleImportTexts.UnitAdded, unit.Parent is null ? [] : [string.Format(null, PeopleImportTexts.Under, unit.Parent)]));
            }
            else if (was.Name != unit.Name || was.Parent != unit.Parent)
            {
                edits.Add(PlanParts.Units.Change(unit.Code, was with { Name = unit.Name, Parent = unit.Parent }));
                lines.Add(new ImportLine($"{unit.Code} · {unit.Name}", PeopleImportTexts.UnitChanged,
                    [.. Change(PeopleImportTexts.UnitName, was.Name, unit.Name), .. Change(PeopleImportTexts.Parent, was.Parent, unit.Parent)]));
            }
            else
            {
                Same++;
            }
        }
    }

    private void ReadPeople(IReadOnlyList<Person> stored)
    {
        List<Unit> all = [.. units, .. content.Units.Where(unit => units.All(one => one.Code != unit.Code))];
        foreach (var person in content.People.DistinctBy(person => Emails.Kept(person.Email)))
        {
            var was = stored.FirstOrDefault(one => one.Email == Emails.Kept(person.Email));
            var form = FormOf(person, was);
            problems.AddRange(Faults(person, form, was, all).Select(fault => $"{person.Name}: {fault}"));
            var (before, after) = (was is null ? null : PersonForm.Of(was), form);
            IReadOnlyList<string> changes =
            [
                .. Change(PeopleImportTexts.PersonName, before?.Nome, after.Nome),
                .. Change(PeopleImportTexts.Unit, before?.Unita, after.Unita),
                .. Change(PeopleImportTexts.Roles, before is null ? null : RolesOf(before), RolesOf(after)),
            ];
            if (was is null)
            {
                lines.Add(new ImportLine($"{person.Name} ({Emails.Kept(person.Email)})", PeopleImportTexts.PersonAdded,
                    [.. new[] { form.Unita is { } unit ? string.Format(null, PeopleImportTexts.InUnit, unit) : "", RolesOf(form) }.Where(part => part.Length > 0)]));
                people.Add((null, form));
            }
            else if (changes.Count > 0)
            {
                lines.Add(new ImportLine($"{was.Name} ({was.Email})", PeopleImportTexts.PersonChanged, changes));
                people.Add((was, form));
            }
            else
            {
                Same++;
            }
        }
    }

    private static PersonForm FormOf(BookPerson person, Person? was) => new()
    {
        Nome = person.Name.Trim(),
        Posta = person.Email,
        Unita = person.Unit,
        Attiva = was?.IsActive ?? true,
        Ruoli =
        [
            .. person.Roles.Where(PersonForm.Wide.Contains).Select(role => PersonForm.KeyOf(new Grant { Role = role })),
            .. person.Roles.Where(PersonForm.Heads.Contains).Where(_ => person.Unit is not null).Select(role => PersonForm.KeyOf(new Grant { Role = role, Unit = person.Unit! })),
            .. was?.Grants.Where(grant => grant.Unit.Length > 0 && grant.Unit != person.Unit && (grant.Unit != was.Unit || person.Unit is null)).Select(PersonForm.KeyOf) ?? [],
        ],
    };

    private static IEnumerable<string> Faults(BookPerson person, PersonForm form, Person? was, IReadOnlyList<Unit> units) =>
    [
        .. form.Faults(units, was),
        .. person.Unit is null && person.Roles.Any(PersonForm.Heads.Contains) && form.Grants().All(grant => grant.Unit.Length == 0) ? [PeopleImportTexts.HeadOfNothing] : (string[])[],
    ];

    // Somebody who can sign in goes on looking after the administration.
    private void KeepAnAdministrator(IReadOnlyList<Person> stored)
    {
        bool Stays(Person person) => (people.FirstOrDefault(change => change.Was == person).Form?.Grants() ?? person.Grants).Any(grant => grant.Role == Role.Administrator);

        if (!stored.Any(person => person is { IsActive: true, AccountId: not null } && Stays(person)))
        {
            problems.Add(PeoplePageTexts.LastAdministrator);
        }
    }

    private static string RolesOf(PersonForm form) =>
        string.Join(", ", form.Grants().OrderBy(grant => grant.Role).ThenBy(grant => grant.Unit, StringComparer.Ordinal).Select(grant => grant.Unit.Length == 0 ? grant.Role.Word() : $"{grant.Role.Word()} {grant.Unit}"));

    private static IEnumerable<string> Change(string field, string? was, string? becomes) =>
        (was ?? "") == (becomes ?? "") ? [] : [string.Format(null, PeopleImportTexts.FromTo, field, Word(was), Word(becomes))];

    private static string Word(string? text) => string.IsNullOrEmpty(text) ? "–" : text;
}

/// <summary>One thing that a workbook of people would change.</summary>
/// <param name="Name">Whose.</param>
/// <param name="What">What happens.</param>
/// <param name="Changes">What is different, in words.</param>
public sealed record ImportLine(string Name, string What, IReadOnlyList<string> Changes)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {What} {string.Join("; ", Changes)}";
}
