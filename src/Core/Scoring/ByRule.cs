namespace Traguardo.Core.Scoring;

/// <summary>A day is wanted: all up to the day promised, nothing after it.</summary>
public static class ByRule
{
    /// <summary>The achievement, 1 or 0.</summary>
    /// <param name="daysLate">Days after the target; negative where early.</param>
    public static decimal Achievement(decimal daysLate) => daysLate <= 0 ? 1 : 0;
}
