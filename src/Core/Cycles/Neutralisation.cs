namespace Traguardo.Core.Cycles;

/// <summary>How far a neutralisation has come.</summary>
public enum NeutralisationState
{
    /// <summary>Decided: the scorecard is scored without the indicator.</summary>
    InForce,

    /// <summary>Asked for: the scorecard is scored with it until the OIV decides.</summary>
    Proposed,

    /// <summary>Refused by the OIV, or taken back by it later: the scorecard is scored with it.</summary>
    Refused,
}

/// <summary>An indicator set aside in one scorecard by an act of the OIV (<i>sterilizzazione</i>); every other scorecard keeps it.</summary>
public sealed record Neutralisation : IExtensible
{
    /// <summary>Code of the scorecard it holds for.</summary>
    public required string Scorecard { get; init; }

    /// <summary>Code of the indicator set aside.</summary>
    public required string Indicator { get; init; }

    /// <summary>The act that decided it.</summary>
    public string? Act { get; init; }

    /// <summary>Why it is asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>How far it has come; in force unless said.</summary>
    public NeutralisationState State { get; init; }

    /// <summary>Who asked for it, in words: a unit or an organ, no person's name.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The OIV's reasons for its decision.</summary>
    public string? DecisionReason { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>True where the scorecard is scored without the indicator.</summary>
    public bool IsInForce => State == NeutralisationState.InForce;

    /// <inheritdoc/>
    public string? Extra { get; init; }

    /// <summary>True where it is of this indicator in this scorecard.</summary>
    public bool IsOf(string scorecard, string indicator) => Scorecard == scorecard && Indicator == indicator;
}
