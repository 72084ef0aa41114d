using Traguardo.Core.People;

namespace Traguardo.Web.Access;

/// <summary>Somebody in one administration. Whoever works for two is two persons with one account.</summary>
public sealed class Person
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the administration.</summary>
    public required string Administration { get; init; }

    public required string Name { get; set; }

    /// <summary>Where invitations and reminders go.</summary>
    public required string Email { get; set; }

    /// <summary>What the person signs in with; null until the invitation is taken up.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Code of the unit the person works in.</summary>
    public string? Unit { get; set; }

    /// <summary>False once the person has left: what they did stays theirs, and they can do no more.</summary>
    public bool IsActive { get; set; } = true;

    public List<Grant> Grants { get; init; } = [];
}

/// <summary>A role of a person, over the whole administration or as head of a unit.</summary>
public sealed class Grant
{
    public Guid PersonId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Code of the unit that the person heads; empty for a role over the whole administration.</summary>
    public string Unit { get; init; } = "";
}

/// <summary>What one may do, another may do for some days: holidays, illness.</summary>
public sealed class Delegation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the administration, which is that of both.</summary>
    public required string Administration { get; init; }

    /// <summary>Whose roles they are.</summary>
    public required Guid FromPerson { get; init; }

    /// <summary>Who may act.</summary>
    public required Guid ToPerson { get; init; }

    /// <summary>First day, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Until { get; set; }

    public string? Reason { get; init; }
}
