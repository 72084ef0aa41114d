using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>What a line of an explanation is about.</summary>
public enum ExplanationKind
{
    /// <summary>A scorecard.</summary>
    Scorecard,

    /// <summary>A perspective.</summary>
    Perspective,

    /// <summary>A priority.</summary>
    Priority,

    /// <summary>An objective.</summary>
    Objective,

    /// <summary>A strategic area of the map.</summary>
    Area,

    /// <summary>An item: an indicator, or an objective referred to, held against a target.</summary>
    Item,

    /// <summary>A base datum.</summary>
    Measure,
}

/// <summary>Why a figure is what it is: its name, the rule that gave it, what went in, and the points it gives or loses. A tree down to the base data.</summary>
public sealed record Explanation
{
    /// <summary>What it is about.</summary>
    public required ExplanationKind Kind { get; init; }

    /// <summary>An address that leads back here, for an objective referred to by way of the item that refers to it; for a measure its code.</summary>
    public required string Path { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in full.</summary>
    public required string Name { get; init; }

    /// <summary>The figure as shown; «–» where there is none.</summary>
    public required string Shown { get; init; }

    /// <summary>The result at full precision, 1 being all reached; null where there is none, and for a measure.</summary>
    public decimal? Result { get; init; }

    /// <summary>The value of a measure, or what an item obtained; null where there is none.</summary>
    public Value? Value { get; init; }

    /// <summary>The rule in words: «media pesata di 4 voci», «più alto è meglio, al massimo 100%».</summary>
    public required string Rule { get; init; }

    /// <summary>The arithmetic with the values in place: <c>404 × 1.000 / 36.670 = 11,02 ‰</c>; null where there is none.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>Why, in one or two sentences.</summary>
    public required string Why { get; init; }

    /// <summary>The weight as written; null where it has none, and for an objective referred to, whose weight is its own scorecard's.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Points of 100 at stake, in the scorecard or referred objective the line stands in; null for a measure and an area.</summary>
    public decimal? Share { get; init; }

    /// <summary>Points of 100 lost; null for a measure and an area.</summary>
    public decimal? PointsLost { get; init; }

    /// <summary>Code of the scorecard, or of the objective seen through, of whose 100 points these are; null for a measure and an area.</summary>
    public string? PointsOf { get; init; }

    /// <summary>The state of an item; null for anything else.</summary>
    public ItemState? State { get; init; }

    /// <summary>The light of the result; null where there is none.</summary>
    public Light? Light { get; init; }

    /// <summary>Where a base datum comes from; null for anything else, or where it is not said.</summary>
    public string? Source { get; init; }

    /// <summary>Who answers for it; null where it is not said.</summary>
    public string? Owner { get; init; }

    /// <summary>The year of a base datum; null for anything else.</summary>
    public int? Year { get; init; }

    /// <summary>What went in, in the order planned.</summary>
    public IReadOnlyList<Explanation> Inputs { get; init; } = [];
}
