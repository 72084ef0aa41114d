namespace Traguardo.Core.Audit;

/// <summary>
/// One thing that somebody did: who, when, from where, to what, what it was, what it is, why. <see cref="AuditChain.Append"/>
/// gives it its place; from then on nothing of it can change without its hash saying so.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>Code of the administration whose log it is in.</summary>
    public required string Administration { get; init; }

    /// <summary>Its place in that log, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>When, in UTC and whole milliseconds: what every database keeps.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: the person's identifier.</summary>
    public required string Person { get; init; }

    /// <summary>The person's name as it was shown then.</summary>
    public required string PersonName { get; init; }

    /// <summary>Identifier of the person in whose place it was done, by delegation; null where by nobody's.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>That person's name as it was shown then.</summary>
    public string? OnBehalfOfName { get; init; }

    /// <summary>The network address that it came from.</summary>
    public required string From { get; init; }

    /// <summary>What was done: English words in kebab case, such as <c>value-entered</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what, as an address: <c>2020/measures/694/Q1</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What it was before, as a JSON text; null where there was nothing.</summary>
    public string? Was { get; init; }

    /// <summary>What it is now, as a JSON text; null where nothing is left.</summary>
    public string? Is { get; init; }

    /// <summary>Why, in the person's own words.</summary>
    public string? Why { get; init; }

    /// <summary>Hash of the entry before; of the first one, that of the administration's code.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>SHA-256 of all of the above, in 64 small hexadecimal digits.</summary>
    public string Hash { get; init; } = "";
}
