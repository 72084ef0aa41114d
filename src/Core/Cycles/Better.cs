namespace Traguardo.Core.Cycles;

/// <summary>When an indicator reaches its target.</summary>
public enum Better
{
    /// <summary>The actual is at or above the target.</summary>
    Higher,

    /// <summary>The actual is at or below the target.</summary>
    Lower,

    /// <summary>The actual is the target.</summary>
    Equal,

    /// <summary>The actual lies between two bounds, both included.</summary>
    Within,

    /// <summary>The answer is the one promised.</summary>
    Yes,

    /// <summary>The day is at or before the target.</summary>
    By,
}
