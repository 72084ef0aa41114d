using System.Text.Json;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>The kinds of context table that have rows and columns, each with the totals it is held against.</summary>
internal static class ContextTableShape
{
    public const int MaxColumns = 100;

    public static string HeadsExpected => ExchangeTexts.HeadsExpected.With(MaxColumns);

    /// <summary>Rows over columns: each column adds up to what is printed under it.</summary>
    public static ContextTable Table(JsonTreeNode node, JsonTreeNode rows, IReadOnlyList<string>? columns, FaultLog log)
    {
        if (columns is null)
        {
            return WithoutColumns(node, log);
        }
        var read = Rows(node, rows, columns.Count, log);
        var printed = (node.Member("total") ?? node.Member("printed")) is { } total ? Figures(total, columns.Count, log) : [];
        var title = ContextWords.TitleOf(node);
        return ContextWords.With(node, new ContextTable
        {
            Path = PathOf(node),
            Title = title,
            Columns = columns,
            Rows = read,
            Printed = printed,
            OwnsColumns = (node.Member("years") ?? node.Member("columns")) is not null,
            Totals = [.. printed.SelectMany((figure, c) => Total(title ?? PathOf(node), columns[c], figure, Column(read, c)))],
        });
    }

    /// <summary>The last column of a table by gender: each row adds up to that column, each gender to its printed total.</summary>
    public static ContextTable Genders(JsonTreeNode node, JsonTreeNode genders, ContextTable whole, FaultLog log)
    {
        List<string> columns = genders.Children is [var first, ..] ? [.. first.Children.Take(MaxColumns).Select(cell => cell.Name ?? "")] : [];
        List<ContextRow> rows = IsObject(genders, log) ? [.. genders.Children.Select(row => ContextWords.Row(node, row.Name!, NamedFigures(row, columns, log)))] : [];
        var lasts = whole.Rows.ToLookup(row => row.Name, row => row.Values.Count > 0 ? row.Values[^1] : null);
        var printed = node.Member("printedGenderTotals") is { } totals ? NamedFigures(totals, columns, log) : [];
        return new ContextTable
        {
            Path = PathOf(genders),
            Kind = ContextTableKind.Genders,
            Title = whole.Title,
            Source = whole.Source,
            Theme = whole.Theme,
            Printed = printed,
            Columns = columns,
            Rows = rows,
            Totals =
            [
                .. rows.SelectMany(row => Total(row.Name, whole.Columns.LastOrDefault(""), lasts[row.Name].FirstOrDefault(), columns.Zip(row.Values))),
                .. printed.SelectMany((figure, c) => Total(whole.Title ?? whole.Path, columns[c], figure, Column(rows, c))),
            ],
        };
    }

    /// <summary>Results of the accounts: the first is the first group less the others, the last the sum of those before it.</summary>
    public static ContextTable Results(JsonTreeNode node, JsonTreeNode results, IReadOnlyList<string>? columns, IReadOnlyList<ContextTable> groups, FaultLog log)
    {
        if (columns is null)
        {
            return WithoutColumns(node, log);
        }
        var rows = Rows(node, results, columns.Count, log);
        var totals = new List<ControlTotal>();
        for (var c = 0; c < columns.Count && rows.Count > 0; c++)
        {
            var signed = groups.Select((group, g) => (group.Title ?? group.Path, (g == 0 ? 1 : -1) * Printed(group, columns[c])));
            totals.AddRange(Total(rows[0].Name, columns[c], rows[0].Values[c], signed));
            totals.AddRange(Total(rows[^1].Name, columns[c], rows[^1].Values[c], Column(rows[..^1], c)));
        }
        return ContextWords.With(results, new ContextTable
        {
            Path = PathOf(results),
            Kind = ContextTableKind.Results,
            Title = ContextWords.TextOf(node, "title"),
            Columns = columns,
            Rows = rows,
            Totals = totals,
        });
    }

    /// <summary>A figure; null where none was published.</summary>
    public static decimal? Figure(JsonTreeNode cell, FaultLog log) =>
        cell.Kind == JsonValueKind.Null ? null : Scalars.Number(cell, log);

    /// <summary>Where something stands in the file, from its root: <c>staff.byAge</c>.</summary>
    public static string PathOf(JsonTreeNode node) => JsonPath.Of(node)[1..].TrimStart('.');

    private static ContextTable WithoutColumns(JsonTreeNode node, FaultLog log)
    {
        log.ExpectMember(node, "columns", HeadsExpected);
        return new ContextTable { Path = PathOf(node), Columns = [], Rows = [] };
    }

    private static List<ContextRow> Rows(JsonTreeNode node, JsonTreeNode rows, int count, FaultLog log) =>
        IsObject(rows, log) ? [.. rows.Children.Select(row => ContextWords.Row(node, row.Name!, Figures(row, count, log)))] : [];

    private static bool IsObject(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            log.Expect(node, ExchangeTexts.ObjectExpected);
        }
        return node.Kind == JsonValueKind.Object;
    }

    private static List<decimal?> Figures(JsonTreeNode node, int count, FaultLog log)
    {
        if (node.Kind != JsonValueKind.Array || node.Children.Count != count)
        {
            log.Expect(node, ExchangeTexts.FiguresExpected.With(count));
            return [.. Enumerable.Repeat<decimal?>(null, count)];
        }
        return [.. node.Children.Select(cell => Figure(cell, log))];
    }

    private static List<decimal?> NamedFigures(JsonTreeNode node, List<string> columns, FaultLog log)
    {
        var cells = columns.ConvertAll(node.Member);
        if (node.Kind != JsonValueKind.Object || node.Children.Count != columns.Count || cells.Contains(null))
        {
            log.Expect(node, ExchangeTexts.NamedFiguresExpected.With(string.Join(", ", columns.Select(Shown.Of))));
        }
        return cells.ConvertAll(cell => cell is null ? null : Figure(cell, log));
    }

    private static IEnumerable<(string Name, decimal? Value)> Column(IEnumerable<ContextRow> rows, int column) =>
        rows.Select(row => (row.Name, row.Values[column]));

    private static decimal? Printed(ContextTable group, string column) =>
        group.Totals.FirstOrDefault(total => total.Column == column)?.Printed;

    // A total of figures that are not all published can be held against nothing.
    private static IEnumerable<ControlTotal> Total(string name, string column, decimal? printed, IEnumerable<(string Name, decimal? Value)> terms)
    {
        var all = terms.ToList();
        if (printed is { } figure && all.Count > 0 && all.TrueForAll(term => term.Value is not null))
        {
            yield return new ControlTotal(name, column, figure, all.ConvertAll(term => new ControlTerm(term.Name, term.Value!.Value)));
        }
    }
}
