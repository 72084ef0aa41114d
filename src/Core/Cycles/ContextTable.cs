using Traguardo.Core.Measures;

namespace Traguardo.Core.Cycles;

/// <summary>What a context table is made of.</summary>
public enum ContextTableKind
{
    /// <summary>Rows over columns, mostly years, with the totals printed under them.</summary>
    Rows,

    /// <summary>The last year of another table by gender.</summary>
    Genders,

    /// <summary>Results of the accounts, which follow from each other.</summary>
    Results,

    /// <summary>Single figures, each with its name; or two of each, what was promised and what came of it.</summary>
    Figures,

    /// <summary>A list of texts: rows without columns.</summary>
    Texts,
}

/// <summary>
/// A table of the context a cycle was carried out in: staff by age or by category, the accounts. Shown in the report beside
/// the scores and never scored; its printed totals can be held against its rows.
/// </summary>
public sealed record ContextTable
{
    /// <summary>Where it stands in the file: <c>staff.byEducation</c>, <c>finance.groups[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it is made of.</summary>
    public ContextTableKind Kind { get; init; }

    /// <summary>Its title as printed; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>What its figures were taken from; null where nobody said.</summary>
    public string? Source { get; init; }

    /// <summary>What is to be said with it; null where there is nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What it belongs to, with the tables beside it: staff, accounts; null where it stands alone.</summary>
    public string? Theme { get; init; }

    /// <summary>The heads of its columns: years, or what each column holds.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Its rows, in the order printed.</summary>
    public required IReadOnlyList<ContextRow> Rows { get; init; }

    /// <summary>What is printed under it as the total of each column, null where nothing is; empty where it has no totals.</summary>
    public IReadOnlyList<decimal?> Printed { get; init; } = [];

    /// <summary>True where its columns are its own, and not those of what it stands in.</summary>
    public bool OwnsColumns { get; init; }

    /// <summary>The totals printed with it, each with the figures it should be the sum of.</summary>
    public IReadOnlyList<ControlTotal> Totals { get; init; } = [];
}

/// <summary>A row of a context table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Values">One figure for each column; null where none was published.</param>
public sealed record ContextRow(string Name, IReadOnlyList<decimal?> Values)
{
    /// <summary>What it is called in the file, where that is not its head: <c>cartaDeiServizi</c>.</summary>
    public string Key { get; init; } = Name;

    /// <summary>What its figures are counted in.</summary>
    public UnitOfMeasure Unit { get; init; } = UnitOfMeasure.Number;

    /// <summary>Decimals shown; null for those that each figure has. Of a percentage those of the hundredths: 1 shows 0.018 as 1,8%.</summary>
    public int? Decimals { get; init; }
}

/// <summary>A total as printed, and what it is the total of.</summary>
/// <param name="Name">What is totalled: the table, a row, a result of the accounts.</param>
/// <param name="Column">The head of the column it is of.</param>
/// <param name="Printed">The figure printed.</param>
/// <param name="Terms">The figures that should add up to it.</param>
public sealed record ControlTotal(string Name, string Column, decimal Printed, IReadOnlyList<ControlTerm> Terms)
{
    /// <summary>What the terms add up to.</summary>
    public decimal Sum => Terms.Sum(term => term.Value);
}

/// <summary>A figure that goes into a total.</summary>
/// <param name="Name">The head of its row, or of its column.</param>
/// <param name="Value">The figure with the sign it is added with: charges count negative in a result.</param>
public readonly record struct ControlTerm(string Name, decimal Value);
