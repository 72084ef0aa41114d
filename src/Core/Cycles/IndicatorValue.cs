using Traguardo.Core.Measures;

namespace Traguardo.Core.Cycles;

/// <summary>The recorded value of an indicator without a formula. At most one for the same indicator, year and period.</summary>
public sealed record IndicatorValue : IExtensible
{
    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

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
