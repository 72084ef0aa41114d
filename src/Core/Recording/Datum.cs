using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Recording;

/// <summary>One row of the page where values are entered: what is asked, what was entered, what it is held against and what it is for.</summary>
public sealed record Datum
{
    /// <summary>Its name among all.</summary>
    public required DatumKey Key { get; init; }

    /// <summary>What is counted, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The unit its value is in.</summary>
    public UnitOfMeasure Unit { get; init; } = UnitOfMeasure.Number;

    /// <summary>Where the value is taken from.</summary>
    public string? Source { get; init; }

    /// <summary>Code of the unit that enters it, or a person in words; null where the plan says nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>How the year comes from its periods; of no effect for a whole year's value.</summary>
    public Aggregation Aggregation { get; init; }

    /// <summary>What was entered; null where nothing was.</summary>
    public Entered? Entered { get; init; }

    /// <summary>False for a value of a year before that is there already: it is read, and entering it is no work of this cycle.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>The value of the period just before; null where it is not known, and for a whole year, which has <see cref="YearBefore"/>.</summary>
    public Value? Previous { get; init; }

    /// <summary>The value of the same period a year before; null where it is not known.</summary>
    public Value? YearBefore { get; init; }

    /// <summary>The values known of earlier periods as long as this one, those of <see cref="Previous"/> and <see cref="YearBefore"/> among them.</summary>
    public IReadOnlyList<Value> Past { get; init; } = [];

    /// <summary>What it is a part of, in this period, as formulas say: see <see cref="Wholes"/>.</summary>
    public IReadOnlyList<KnownValue> PartOf { get; init; } = [];

    /// <summary>What is a part of it, in this period.</summary>
    public IReadOnlyList<KnownValue> WholeOf { get; init; } = [];

    /// <summary>The indicators that it goes into, in the order planned; for an indicator's own value, that indicator.</summary>
    public IReadOnlyList<Purpose> Purposes { get; init; } = [];

    /// <summary>What it still lacks.</summary>
    public Lack Lacks => Entered?.Lacks ?? Lack.Value;
}

/// <summary>A value and what it is of.</summary>
/// <param name="Code">Code of the measure.</param>
/// <param name="Value">Its value.</param>
public readonly record struct KnownValue(string Code, Value Value);

/// <summary>An indicator that a datum goes into: what it is now, and what was promised of it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Reading">What is known of it for the year, with what was entered so far.</param>
/// <param name="Items">The items that show it this year, over all scorecards, with their targets and what they reach; empty where it stands in none.</param>
/// <param name="WaitsFor">Codes of the measures whose value it waits for, each once; empty where it has all it needs.</param>
/// <param name="Missing">What the method makes of it where a value is declared not to be there.</param>
public sealed record Purpose(CompiledIndicator Indicator, Reading Reading, IReadOnlyList<ScoredItem> Items, IReadOnlyList<string> WaitsFor, MissingRule Missing);
