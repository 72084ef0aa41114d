namespace Traguardo.Core.Scoring;

/// <summary>Whether and how an item counts.</summary>
public enum ItemState
{
    /// <summary>Counts its achievement.</summary>
    Measured,

    /// <summary>Counts its achievement, and is marked as estimated.</summary>
    Estimated,

    /// <summary>Due, not given: counts as the method says, and the score is incomplete.</summary>
    Missing,

    /// <summary>Not due yet: left out.</summary>
    NotDue,

    /// <summary>Does not apply: left out.</summary>
    NotApplicable,

    /// <summary>Set aside by the OIV in this scorecard: counts as the method says.</summary>
    Neutralised,

    /// <summary>Observed and shown, never counted.</summary>
    Monitoring,
}

/// <summary>Why an item is <see cref="ItemState.Missing"/>.</summary>
public enum MissingReason
{
    /// <summary>It is not missing.</summary>
    None,

    /// <summary>No value was recorded, or it was declared not available.</summary>
    NoValue,

    /// <summary>The formula divides by zero.</summary>
    DivisionByZero,

    /// <summary>The formula's result is beyond what can be counted.</summary>
    OutOfRange,

    /// <summary>Nothing was promised that the actual could be held against.</summary>
    NoTarget,
}
