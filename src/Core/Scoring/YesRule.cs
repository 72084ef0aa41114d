namespace Traguardo.Core.Scoring;

/// <summary>An answer is wanted: all where it is the one promised, nothing otherwise.</summary>
public static class YesRule
{
    /// <summary>The achievement, 1 or 0.</summary>
    public static decimal Achievement(bool actual, bool target) => actual == target ? 1 : 0;
}
