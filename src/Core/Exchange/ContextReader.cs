using System.Text.Json;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Reads the tables of a context file. The file is free in its shape: wherever an object has <c>rows</c>, there is a table,
/// with <c>years</c> or <c>columns</c> of its own or of an object around it, and what is printed under it in <c>total</c> or
/// <c>printed</c>. An object of figures alone, or of pairs of figures, and a list of texts are tables where they have a <c>title</c>, of their
/// own or in <c>labels</c> of the object around them. All else is passed over.
/// <code>
/// {"title": "Staff by education", "years": [2019, 2020], "rows": {"Degree": [24, 24], "Diploma": [20, 20]}, "total": [44, 44],
///  "genderLastYear": {"Degree": {"women": 14, "men": 10}, …}, "printedGenderTotals": {"women": 30, "men": 14}}
/// </code>
/// Beside a list of <c>groups</c>, each a table with its printed totals, an object may have <c>results</c>: the first is the
/// first group less those after it, the last is the sum of the results before it. What is said with a table is taken where it is said:
/// <code>
/// {"title": "Quality", "source": "Monitoring of the charter", "labels": {"charter": "Standards kept"}, "units": {"charter": "percent"},
///  "decimals": {"charter": 1}, "charter": 0.99}
/// </code>
/// A <c>source</c> and a <c>unit</c> hold for all that is within; a unit is one of those of the exchange format of cycles.
/// </summary>
public static class ContextReader
{
    /// <summary>Reads all tables, or says all that is wrong with them.</summary>
    /// <param name="utf8">The whole file, in UTF-8; <see cref="CycleReader.MaxBytes"/> at most.</param>
    public static ContextReading Read(ReadOnlyMemory<byte> utf8)
    {
        var log = new FaultLog();
        var tables = new List<ContextTable>();
        if (utf8.Length > CycleReader.MaxBytes)
        {
            log.Add(0, CycleReader.TooLarge(utf8.Length));
        }
        else if (JsonTree.Parse(utf8.Span, log) is { } root)
        {
            Walk(root, null, tables, log);
            if (tables.Count == 0 && log.IsEmpty)
            {
                log.Expect(root, ExchangeTexts.TablesExpected);
            }
        }
        return log.IsEmpty ? new ContextReading(tables, []) : new ContextReading([], log.ToList(utf8.Span));
    }

    private static void Walk(JsonTreeNode node, IReadOnlyList<string>? columns, List<ContextTable> tables, FaultLog log)
    {
        columns = Heads(node, log) ?? columns;
        if (node.Member("rows") is { } rows)
        {
            var table = ContextTableShape.Table(node, rows, columns, log);
            tables.Add(table);
            if (node.Member("genderLastYear") is { } genders)
            {
                tables.Add(ContextTableShape.Genders(node, genders, table, log));
            }
            return;
        }
        if (ContextFigures.Of(node) is { } figures)
        {
            tables.Add(figures);
            return;
        }
        var before = tables.Count;
        foreach (var child in node.Children)
        {
            Walk(child, columns, tables, log);
        }
        if (node.Member("groups") is not null && node.Member("results") is { } results)
        {
            tables.Add(ContextTableShape.Results(node, results, columns, tables[before..], log));
        }
    }

    private static List<string>? Heads(JsonTreeNode node, FaultLog log)
    {
        if ((node.Member("years") ?? node.Member("columns")) is not { } heads)
        {
            return null;
        }
        if (heads is { Kind: JsonValueKind.Array, Children.Count: <= ContextTableShape.MaxColumns }
            && heads.Children.All(head => head.Kind is JsonValueKind.Number or JsonValueKind.String))
        {
            return [.. heads.Children.Select(head => head.Kind == JsonValueKind.Number ? "{0}".With(head.Number) : head.Text)];
        }
        log.Expect(heads, ContextTableShape.HeadsExpected);
        return null;
    }
}

/// <summary>What reading gave: the tables, or the faults that keep them out.</summary>
/// <param name="Tables">The tables in the order of the file; none where there are faults.</param>
/// <param name="Faults">The faults in the order of the file, at most 200 and one more that counts the others.</param>
public sealed record ContextReading(IReadOnlyList<ContextTable> Tables, IReadOnlyList<Fault> Faults);
