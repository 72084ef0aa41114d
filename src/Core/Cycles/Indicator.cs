using Traguardo.Core.Measures;

namespace Traguardo.Core.Cycles;

/// <summary>What is judged: a formula over measures, or a recorded value.</summary>
public sealed record Indicator : IExtensible
{
    /// <summary>Its code, unique in the cycle.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it reaches a target.</summary>
    public required Better Better { get; init; }

    /// <summary>The unit of its actual and its targets.</summary>
    public UnitOfMeasure Unit { get; init; } = UnitOfMeasure.Number;

    /// <summary>Decimals shown of its actual, 0 to 10; percentages count them after the per cent. 2 unless said.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>The formula over measures; null where its values are recorded as they are.</summary>
    public string? Formula { get; init; }

    /// <summary>Where a recorded value is taken from; an indicator with a formula has the sources of its measures.</summary>
    public string? Source { get; init; }

    /// <summary>Code of the unit that answers for it and enters its values where they are recorded, or a person in words.</summary>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
