namespace Traguardo.Core.Cycles;

/// <summary>
/// What the OIV judges of a scorecard: an act of its own, beside the measurement that it starts from. A scorecard has one; who judges again
/// puts another in its place.
/// </summary>
public sealed record Judgement : IExtensible
{
    /// <summary>Code of the scorecard.</summary>
    public required string Scorecard { get; init; }

    /// <summary>The words of the judgement, one of the method's bands.</summary>
    public required string Label { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The scorecard's result that was judged, as a fraction; null where it is not known.</summary>
    public decimal? Result { get; init; }

    /// <summary>Who judged.</summary>
    public string? Organ { get; init; }

    /// <summary>The act's number.</summary>
    public string? Number { get; init; }

    /// <summary>The act's day.</summary>
    public DateOnly? Date { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
