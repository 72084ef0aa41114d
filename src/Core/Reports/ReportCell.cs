using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Reports;

/// <summary>What stands in a row under a column.</summary>
public abstract record ReportCell
{
    /// <summary>Nothing: not given, or without meaning here.</summary>
    public static ReportCell Empty { get; } = new EmptyCell();

    /// <summary>A text; nothing where there is none.</summary>
    public static ReportCell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new TextCell(text);

    /// <summary>A number with so many decimals; nothing where there is none.</summary>
    public static ReportCell Of(decimal? number, UnitOfMeasure unit, int decimals) =>
        number is { } given ? new ValueCell(Value.Of(given), unit, decimals) : Empty;

    /// <summary>A base datum with the decimals it has; nothing where there is none.</summary>
    public static ReportCell Datum(Value? value, UnitOfMeasure unit) => value is not { } given ? Empty
        : new ValueCell(given, unit, Figures.DecimalsOf(unit == UnitOfMeasure.Percent ? given.Content * 100 : given.Content));

    /// <summary>Address of the <see cref="ReportWhy"/> of its figure; null where it has none.</summary>
    public string? Why { get; init; }

    /// <summary>The same cell with the address of why its figure is what it is; where there is none, nothing needs a reason.</summary>
    internal ReportCell Because(string? why) => this is EmptyCell ? this : this with { Why = why };

    /// <summary>The cell as a page prints it; empty where there is nothing.</summary>
    public abstract string Shown(Figures figures);
}

/// <summary>Nothing.</summary>
public sealed record EmptyCell : ReportCell
{
    /// <inheritdoc/>
    public override string Shown(Figures figures) => "";
}

/// <summary>A text.</summary>
/// <param name="Text">The text, in the language of the table.</param>
public sealed record TextCell(string Text) : ReportCell
{
    /// <inheritdoc/>
    public override string Shown(Figures figures) => Text;
}

/// <summary>A number, a day, or a yes or no.</summary>
/// <param name="Value">The value, exact; percentages as fractions.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown of a number; percentages count them after the per cent.</param>
public sealed record ValueCell(Value Value, UnitOfMeasure Unit, int Decimals) : ReportCell
{
    /// <inheritdoc/>
    public override string Shown(Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.WithUnit(Value, Unit, Decimals);
    }
}

/// <summary>A target with what it asks.</summary>
/// <param name="Target">The target.</param>
/// <param name="Better">When it is reached.</param>
/// <param name="Unit">The unit it is in.</param>
/// <param name="Decimals">Decimals shown of a number; percentages count them after the per cent.</param>
public sealed record TargetCell(Target Target, Better Better, UnitOfMeasure Unit, int Decimals) : ReportCell
{
    /// <summary>The target as one number or day; null where it is two bounds, or a yes or no.</summary>
    public ValueCell? Bare => Target is { Upper: null, Value.Kind: ValueKind.Number or ValueKind.Date }
        ? new ValueCell(Target.Value, Unit, Decimals)
        : null;

    /// <inheritdoc/>
    public override string Shown(Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Target(Target, Better, Unit, Decimals);
    }
}

/// <summary>How an entry of a scorecard came out: a word, and a status that a writer may colour.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Word">Its word, in the language of the table.</param>
public sealed record OutcomeCell(Outcome Outcome, string Word) : ReportCell
{
    /// <inheritdoc/>
    public override string Shown(Figures figures) => Word;
}
