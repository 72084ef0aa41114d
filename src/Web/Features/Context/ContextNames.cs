using Traguardo.Core.Cycles;

namespace Traguardo.Web.Features.Context;

/// <summary>What tables of the context are called on pages.</summary>
public static class ContextNames
{
    /// <summary>The title of a table; where another has the same, with its columns.</summary>
    public static string Of(ContextTable table, IEnumerable<ContextTable> all)
    {
        ArgumentNullException.ThrowIfNull(table);
        var title = table.Title ?? table.Path;
        return all.Count(other => (other.Title ?? other.Path) == title) == 1 || table.Columns.Count == 0 ? title
            : table.Columns.Count > 3 ? $"{title} ({table.Columns[0]}–{table.Columns[^1]})"
            : $"{title} ({string.Join(", ", table.Columns)})";
    }

    /// <summary>The tables of each theme, in their order; a table without one stands in the last.</summary>
    public static IEnumerable<IGrouping<string, ContextTable>> ByTheme(IEnumerable<ContextTable> tables) =>
        tables.GroupBy(table => table.Theme ?? ContextPageTexts.Other);

    /// <summary>How many figures of a table are not there yet.</summary>
    public static int Missing(ContextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Rows.Sum(row => row.Values.Count(value => value is null));
    }

    /// <summary>The totals that are not the sum of what they are the total of.</summary>
    public static IReadOnlyList<ControlTotal> Wrong(ContextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Totals.Where(total => total.Sum != total.Printed)];
    }
}
