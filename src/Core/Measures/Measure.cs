using Traguardo.Core.Cycles;

namespace Traguardo.Core.Measures;

/// <summary>A base datum (<i>dato elementare</i>): what is counted, in what unit, where it comes from and who answers for it.</summary>
public sealed record Measure : IExtensible
{
    /// <summary>The code that formulas refer to; any character but <c>]</c> and <c>,</c>. Unique in the cycle.</summary>
    public required string Code { get; init; }

    /// <summary>What is counted, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The unit its values are in.</summary>
    public UnitOfMeasure Unit { get; init; } = UnitOfMeasure.Number;

    /// <summary>Where the value is taken from: a register, an account, an office.</summary>
    public string? Source { get; init; }

    /// <summary>Code of the unit that answers for it and enters its values, or a person in words.</summary>
    public string? Owner { get; init; }

    /// <summary>How often it is read in a year.</summary>
    public Frequency Frequency { get; init; }

    /// <summary>How the year's value comes from those of its periods; of no effect where it is read once a year.</summary>
    public Aggregation Aggregation { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
