namespace Traguardo.Core.Measures;

/// <summary>How a recorded value is to be taken. Missing, not applicable and zero are three different things.</summary>
public enum ValueState
{
    /// <summary>Measured: a value that has its source.</summary>
    Measured,

    /// <summary>Estimated: counts as measured, and is marked wherever it is shown.</summary>
    Estimated,

    /// <summary>Due, and declared not available: counts as zero and makes the score incomplete.</summary>
    Missing,

    /// <summary>Not due yet: left out.</summary>
    NotDue,

    /// <summary>Does not apply in this year: left out.</summary>
    NotApplicable,
}
