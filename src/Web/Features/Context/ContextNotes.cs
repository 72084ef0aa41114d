using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Web.Features.Context;

/// <summary>What became other in tables of the context, as the audit keeps it: cell by cell, in Italian, whoever reads.</summary>
internal static class ContextNotes
{
    private const int Most = 100;

    public static (string? Was, string? Is) Of(ContextTable before, ContextTable after)
    {
        var (old, now) = (Cells(before), Cells(after));
        var changed = old.Keys.Union(now.Keys).Where(key => old.GetValueOrDefault(key) != now.GetValueOrDefault(key)).ToList();
        string? Text(Dictionary<string, string> cells) => changed.Where(cells.ContainsKey).Take(Most).Select(key => $"{key}: {cells[key]}").ToList() is { Count: > 0 } lines ? string.Join('\n', lines) : null;
        return (Text(old), Text(now));
    }

    private static Dictionary<string, string> Cells(ContextTable table)
    {
        var cells = new Dictionary<string, string>();
        void Add(string name, string? text)
        {
            if (text is not null)
            {
                cells[name] = text;
            }
        }
        Add("titolo", table.Title);
        Add("fonte", table.Source);
        Add("nota", table.Note);
        foreach (var row in table.Rows)
        {
            if (table.Columns.Count == 0)
            {
                Add(row.Name, "sì");
            }
            for (var c = 0; c < table.Columns.Count; c++)
            {
                Add($"{row.Name}, {table.Columns[c]}", Figures.Italian.Context(row, row.Values[c]));
            }
        }
        for (var c = 0; c < table.Printed.Count; c++)
        {
            Add($"totale, {table.Columns[c]}", table.Printed[c] is { } printed ? Figures.Italian.Number(printed) : null);
        }
        return cells;
    }
}
