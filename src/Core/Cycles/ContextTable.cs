namespace Traguardo.Core.Cycles;

/// <summary>
/// A table of the context a cycle was carried out in: staff by age or by category, the accounts. Shown in the report beside
/// the scores and never scored; its printed totals can be held against its rows.
/// </summary>
public sealed record ContextTable
{
    /// <summary>Where it stands in the file: <c>staff.byEducation</c>, <c>finance.groups[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its title as printed; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The heads of its columns: years, or what each column holds.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Its rows, in the order printed.</summary>
    public required IReadOnlyList<ContextRow> Rows { get; init; }

    /// <summary>The totals printed with it, each with the figures it should be the sum of.</summary>
    public IReadOnlyList<ControlTotal> Totals { get; init; } = [];
}

/// <summary>A row of a context table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Values">One figure for each column; null where none was published.</param>
public sealed record ContextRow(string Name, IReadOnlyList<decimal?> Values);

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
