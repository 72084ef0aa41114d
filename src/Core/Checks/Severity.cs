namespace Traguardo.Core.Checks;

/// <summary>How much a finding matters, the gravest first.</summary>
public enum Severity
{
    /// <summary>The plan contradicts itself: no value that is still to come will make the score right.</summary>
    Error,

    /// <summary>A figure is incomplete, or probably not what was meant.</summary>
    Warning,

    /// <summary>Worth knowing; right as it stands, perhaps.</summary>
    Info,
}
