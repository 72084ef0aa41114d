namespace Traguardo.Core.Cycles;

/// <summary>How far an achievement may count.</summary>
/// <param name="Limit">The most an achievement counts, 1 being the target reached; null: as far as it goes.</param>
public readonly record struct Cap(decimal? Limit)
{
    /// <summary>The usual cap: a target reached counts 1, and no more.</summary>
    public static Cap AtTarget => new(1);

    /// <summary>No cap.</summary>
    public static Cap None => new(null);

    /// <summary>The achievement under this cap.</summary>
    public decimal Of(decimal achievement) => Limit is { } limit && achievement > limit ? limit : achievement;
}
