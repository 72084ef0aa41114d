namespace Traguardo.Core.Cycles;

/// <summary>Where a cycle stands in its year.</summary>
public enum Phase
{
    /// <summary>The plan is being built.</summary>
    Preparation,

    /// <summary>The plan is approved; the year has not been opened for values yet.</summary>
    Approved,

    /// <summary>Values are entered, period after period.</summary>
    UnderWay,

    /// <summary>The year is over: the last values are entered and confirmed.</summary>
    FinalMeasurement,

    /// <summary>The OIV examines; nobody enters any more.</summary>
    Validation,

    /// <summary>The report is approved.</summary>
    ReportApproved,

    /// <summary>Everyone can read it, without signing in.</summary>
    Published,
}

/// <summary>The act by which a cycle went from a phase to another.</summary>
/// <param name="To">The phase it led to.</param>
public sealed record PhaseAct(Phase To) : IExtensible
{
    /// <summary>Who decided, such as <c>Giunta</c>.</summary>
    public string? Organ { get; init; }

    /// <summary>The act's number.</summary>
    public string? Number { get; init; }

    /// <summary>The act's day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Why, where the cycle goes back.</summary>
    public string? Reason { get; init; }

    /// <summary>SHA-256 of the package of the document that was approved, 64 hexadecimal digits; null where none was named.</summary>
    public string? Document { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
