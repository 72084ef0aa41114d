namespace Traguardo.Core.Cycles;

/// <summary>The body whose cycle it is.</summary>
public sealed record Administration : IExtensible
{
    /// <summary>Its code in the public register of administrations (IPA), such as <c>cciaa_pi</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of body it is, such as <c>camera-di-commercio</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Its region.</summary>
    public string? Region { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
