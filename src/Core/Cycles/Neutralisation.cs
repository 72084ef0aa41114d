namespace Traguardo.Core.Cycles;

/// <summary>An indicator set aside in one scorecard by an act of the OIV (<i>sterilizzazione</i>); every other scorecard keeps it.</summary>
public sealed record Neutralisation : IExtensible
{
    /// <summary>Code of the scorecard it holds for.</summary>
    public required string Scorecard { get; init; }

    /// <summary>Code of the indicator set aside.</summary>
    public required string Indicator { get; init; }

    /// <summary>The act that decided it.</summary>
    public string? Act { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
