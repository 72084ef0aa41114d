using Traguardo.Core.Cycles;

namespace Traguardo.Core.Measures;

/// <summary>The value of a measure in a year, or in a period of it. At most one for the same measure, year and period.</summary>
public sealed record MeasureValue : IExtensible
{
    /// <summary>Code of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The year the value is of.</summary>
    public required int Year { get; init; }

    /// <summary>The part of the year; the whole of it unless said.</summary>
    public Period Period { get; init; }

    /// <summary>The value; null only where <see cref="State"/> says why there is none.</summary>
    public Value? Value { get; init; }

    /// <summary>How the value is to be taken.</summary>
    public ValueState State { get; init; }

    /// <summary>Why it is not available, does not apply, is estimated, or is out of its pattern; null where nothing needs saying.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
