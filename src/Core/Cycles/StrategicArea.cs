namespace Traguardo.Core.Cycles;

/// <summary>A column of the strategy map; its score is the plain mean of its objectives.</summary>
public sealed record StrategicArea : IExtensible
{
    /// <summary>Its code, unique in the cycle.</summary>
    public required string Code { get; init; }

    /// <summary>Its title in full.</summary>
    public required string Title { get; init; }

    /// <summary>A title of a few words for the map; the full one serves where there is none.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>Paths of its objectives, in the order shown.</summary>
    public List<string> Objectives { get; init; } = [];

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
