namespace Traguardo.Core.Reports.Charts;

/// <summary>
/// A picture without a format: what it shows, its words, and the table behind it, which says the same. Numbers that are drawn are exact and come
/// with how they are shown; whoever draws chooses scales and colours, and never says by colour alone what it says.
/// </summary>
public abstract record Chart
{
    /// <summary>The title, printed above it.</summary>
    public required string Title { get; init; }

    /// <summary>What one sees in it, in a sentence or two: the text alternative.</summary>
    public required string Description { get; init; }

    /// <summary>The table behind it.</summary>
    public required ReportTable Behind { get; init; }
}

/// <summary>A number that is drawn.</summary>
/// <param name="Number">The number.</param>
/// <param name="Shown">As it is shown.</param>
public readonly record struct Drawn(decimal Number, string Shown);

/// <summary>The strategy map: bands are perspectives, columns strategic areas; an empty cell stays empty.</summary>
public sealed record MapChart : Chart
{
    /// <summary>Titles of the columns; none where the cycle has no areas.</summary>
    public required IReadOnlyList<MapHead> Columns { get; init; }

    /// <summary>The bands, the first on top.</summary>
    public required IReadOnlyList<MapBand> Bands { get; init; }
}

/// <summary>Head of a column or a band.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Shown">Its result as shown; null where it has none.</param>
/// <param name="Outcome">How it came out, and the word.</param>
public sealed record MapHead(string Title, string? Shown, OutcomeCell Outcome);

/// <summary>A perspective.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Cells">Its objectives, column by column; as many lists as there are columns, or one where there are none.</param>
public sealed record MapBand(MapHead Head, IReadOnlyList<IReadOnlyList<MapTile>> Cells);

/// <summary>An objective.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Shown">Its result as shown; null where it has none.</param>
/// <param name="Outcome">How it came out, and the word.</param>
/// <param name="Why">Address of its <see cref="ReportWhy"/>.</param>
public sealed record MapTile(string Code, string Title, string? Shown, OutcomeCell Outcome, string? Why = null);

/// <summary>Results as bars with a light each: a shape, a word and a colour.</summary>
public sealed record LightsChart : Chart
{
    /// <summary>The rows, the first on top; <see cref="Drawn.Number"/> is a fraction, 1 the whole width.</summary>
    public required IReadOnlyList<LightRow> Rows { get; init; }
}

/// <summary>A row of lights.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Result">Its result as a fraction; null where it has none.</param>
/// <param name="Outcome">How it came out, and the word.</param>
public sealed record LightRow(string Label, Drawn? Result, OutcomeCell Outcome);

/// <summary>How figures went over years or days.</summary>
public sealed record TrendChart : Chart
{
    /// <summary>Where the points stand, from left to right: years, days.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The lines, one at least.</summary>
    public required IReadOnlyList<TrendLine> Lines { get; init; }
}

/// <summary>A line.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">Its points, one a label; null where there is none, and the line is broken there.</param>
public sealed record TrendLine(string Name, IReadOnlyList<Drawn?> Points);

/// <summary>How a score comes down from 100 to what it is: a bar for what is lost at each step.</summary>
public sealed record LossesChart : Chart
{
    /// <summary>Where it begins: 100 points.</summary>
    public required LossStep Start { get; init; }

    /// <summary>What is lost, the most first; <see cref="Drawn.Number"/> in points, above zero.</summary>
    public required IReadOnlyList<LossStep> Losses { get; init; }

    /// <summary>What is left.</summary>
    public required LossStep End { get; init; }
}

/// <summary>A step.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Points">Points of 100.</param>
public sealed record LossStep(string Label, Drawn Points);

/// <summary>Two figures a row beside each other, such as budget and spent.</summary>
public sealed record PairsChart : Chart
{
    /// <summary>What the first of each pair is.</summary>
    public required string First { get; init; }

    /// <summary>What the second is.</summary>
    public required string Second { get; init; }

    /// <summary>The rows, the first on top.</summary>
    public required IReadOnlyList<PairRow> Rows { get; init; }
}

/// <summary>A pair.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="First">The first figure, zero or more; null where it is not known.</param>
/// <param name="Second">The second, zero or more; null where it is not known.</param>
/// <param name="Share">The second over the first as shown; null where there is none.</param>
public sealed record PairRow(string Label, Drawn? First, Drawn? Second, string? Share = null);

/// <summary>Two groups back to back over classes, the last class on top: people by age and gender.</summary>
public sealed record PyramidChart : Chart
{
    /// <summary>Who stands on the left.</summary>
    public required string Left { get; init; }

    /// <summary>Who stands on the right.</summary>
    public required string Right { get; init; }

    /// <summary>The classes, the first below.</summary>
    public required IReadOnlyList<PairRow> Rows { get; init; }
}
