using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.People;

/// <summary>A person as a form shows and sends them.</summary>
public sealed class PersonForm
{
    /// <summary>The longest name of a person.</summary>
    public const int LongestName = 200;

    /// <summary>Roles over the whole administration.</summary>
    public static IReadOnlyList<Role> Wide { get; } = [Role.Administrator, Role.SupportOffice, Role.Oiv, Role.GoverningBody, Role.Reader];

    /// <summary>Roles at the head of a unit.</summary>
    public static IReadOnlyList<Role> Heads { get; } = [Role.UnitHead, Role.Manager, Role.SecretaryGeneral];

    public string? Nome { get; set; }

    public string? Posta { get; set; }

    public string? Unita { get; set; }

    public bool Attiva { get; set; }

    /// <summary>The roles ticked, as <see cref="KeyOf"/> writes them.</summary>
    public List<string> Ruoli { get; set; } = [];

    /// <summary>A role to add at the head of <see cref="CapoUnita"/>; null for none.</summary>
    public Role? CapoRuolo { get; set; }

    public string? CapoUnita { get; set; }

    public static PersonForm Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            Nome = person.Name,
            Posta = person.Email,
            Unita = person.Unit,
            Attiva = person.IsActive,
            Ruoli = [.. person.Grants.Select(KeyOf)],
        };
    }

    /// <summary>A grant as a box to tick sends it: <c>Manager/RS</c>.</summary>
    public static string KeyOf(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return $"{grant.Role}/{grant.Unit}";
    }

    /// <summary>The roles that were chosen, ticked and added, each once.</summary>
    public IReadOnlyList<Grant> Grants()
    {
        var chosen = Ruoli.Select(GrantOf).OfType<Grant>().ToList();
        if (CapoRuolo is { } role && !string.IsNullOrEmpty(CapoUnita))
        {
            chosen.Add(new Grant { Role = role, Unit = CapoUnita });
        }
        return [.. chosen.DistinctBy(KeyOf)];
    }

    /// <summary>What is missing or wrong, in words.</summary>
    /// <param name="units">The units there are.</param>
    /// <param name="was">The person as stored, who may still be of a unit that is gone; null for a new one.</param>
    public IEnumerable<string> Faults(IReadOnlyList<Unit> units, Person? was)
    {
        if (FreeText.Line(Nome) is not { Length: <= LongestName })
        {
            yield return PeoplePageTexts.NameFault;
        }
        if (!Emails.IsOne(Posta))
        {
            yield return AccessTexts.EmailFault;
        }
        if (CapoRuolo is null != string.IsNullOrEmpty(CapoUnita))
        {
            yield return PeoplePageTexts.HeadFault;
        }
        foreach (var code in Grants().Select(grant => grant.Unit).Append(Unita ?? "").Where(code => code.Length > 0 && units.All(unit => unit.Code != code) && !Has(was, code)).Distinct())
        {
            yield return string.Format(null, PeoplePageTexts.UnitFault, code);
        }
    }

    /// <summary>Makes the person what the form says.</summary>
    public void ApplyTo(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        person.Name = FreeText.Line(Nome)!;
        person.Email = Emails.Kept(Posta!);
        person.Unit = string.IsNullOrEmpty(Unita) ? null : Unita;
        person.IsActive = Attiva;
        var chosen = Grants();
        person.Grants.RemoveAll(grant => !chosen.Any(other => KeyOf(other) == KeyOf(grant)));
        person.Grants.AddRange(chosen.Where(grant => !person.Grants.Exists(other => KeyOf(other) == KeyOf(grant))));
    }

    // A role over the whole administration names no unit, and one at a head does.
    private static Grant? GrantOf(string key) =>
        key.Split('/', 2) is [var role, var unit] && Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) && Heads.Contains(known) == unit.Length > 0
            ? new Grant { Role = known, Unit = unit }
            : null;

    private static bool Has(Person? person, string unit) => person is not null && (person.Unit == unit || person.Grants.Exists(grant => grant.Unit == unit));
}
