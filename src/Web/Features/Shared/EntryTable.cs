using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Shared;

/// <summary>Entries of a scorecard as rows of a table.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Caption">What it shows, for who cannot see it.</param>
/// <param name="Rows">Nodes and items, in the order shown.</param>
public sealed record EntryTable(CyclePage Page, string Caption, IReadOnlyList<ScoredEntry> Rows)
{
    /// <summary>The order the rows are in, of those that a heading leads to; null for the plan's own.</summary>
    public string? Order { get; init; }

    /// <summary>The address of the same rows in another order; null where the page cannot order them.</summary>
    public Func<string, string>? OrderedBy { get; init; }
}
