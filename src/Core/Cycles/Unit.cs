namespace Traguardo.Core.Cycles;

/// <summary>An organisational unit (<i>area, servizio, ufficio</i>); units form a tree.</summary>
public sealed record Unit : IExtensible
{
    /// <summary>Its code, unique in the cycle.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the unit it belongs to; null at the top.</summary>
    public string? Parent { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
