namespace Traguardo.Core.Cycles;

/// <summary>What the OIV decides of the report.</summary>
public enum ValidationOutcome
{
    /// <summary>It is validated.</summary>
    Validated,

    /// <summary>It is validated, with observations.</summary>
    WithObservations,

    /// <summary>It is not validated.</summary>
    NotValidated,
}

/// <summary>What the OIV finds of one criterion.</summary>
public enum CriterionAnswer
{
    /// <summary>It is met.</summary>
    Yes,

    /// <summary>It is met, with something to say of it.</summary>
    WithObservations,

    /// <summary>It is not met.</summary>
    No,
}

/// <summary>
/// An act by which the OIV validates the report of the year (<i>Relazione sulla performance</i>), or does not. A cycle that was taken back
/// has several; the last that no reopening took out of force stands.
/// </summary>
public sealed record ReportValidation : IExtensible
{
    /// <summary>What was decided.</summary>
    public required ValidationOutcome Outcome { get; init; }

    /// <summary>The observations, or why it was not validated.</summary>
    public string? Observations { get; init; }

    /// <summary>What was found of each criterion, in the order examined.</summary>
    public List<ExaminedCriterion> Criteria { get; init; } = [];

    /// <summary>Who decided.</summary>
    public string? Organ { get; init; }

    /// <summary>The act's number.</summary>
    public string? Number { get; init; }

    /// <summary>The act's day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// The day on which what was validated changed: the cycle was taken back to before its validation, or a text or a table of the report was
    /// written anew. The outcome is in force no more. Null while it is.
    /// </summary>
    public DateOnly? Reopened { get; init; }

    /// <summary>The one in force; null where the OIV has not decided, or has to decide again.</summary>
    /// <param name="all">All validations of a cycle, the first first.</param>
    public static ReportValidation? InForce(IReadOnlyList<ReportValidation> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all is [.., { Reopened: null } last] ? last : null;
    }

    /// <summary>All validations of a cycle once what they are of has changed.</summary>
    /// <param name="all">All of them, the first first.</param>
    /// <param name="on">The day; null where nothing is known of it but that it came.</param>
    public static List<ReportValidation> Reopen(IReadOnlyList<ReportValidation> all, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(all);
        return [.. all.Select(one => one.Reopened is null ? one with { Reopened = on } : one)];
    }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}

/// <summary>A criterion as it was examined; its words stand with it, so that the act is read without the list it came from.</summary>
/// <param name="Code">Its code, unique in the validation.</param>
/// <param name="Title">Its words.</param>
/// <param name="Answer">What was found.</param>
/// <param name="Note">What there is to say of it.</param>
public sealed record ExaminedCriterion(string Code, string Title, CriterionAnswer Answer, string? Note = null) : IExtensible
{
    /// <inheritdoc/>
    public string? Extra { get; init; }
}
