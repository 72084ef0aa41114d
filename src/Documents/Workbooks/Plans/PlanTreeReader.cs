using System.Text.Json.Nodes;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>Makes the trees again from their rows.</summary>
internal sealed class PlanTreeReader(PlanSheetReader reader, List<BookFault> faults)
{
    // Deeper than any plan that can be scored.
    private const int MaxDepth = 30;

    private sealed record Entry(HeadedRow Row, JsonObject Element, bool IsNode, string In)
    {
        public List<Entry> Children { get; } = [];

        public string Path => PlanEntries.Path(In, Row.Text("code") ?? "");
    }

    public JsonArray Read()
    {
        var entries = reader.Rows(PlanSheets.Scorecards).Select(Read).OfType<Entry>().ToList();
        var nodes = entries.Where(entry => entry.IsNode).DistinctBy(entry => entry.Path).ToDictionary(entry => entry.Path);
        var roots = new List<Entry>();
        foreach (var entry in entries)
        {
            if (entry.In.Length == 0 && entry.IsNode)
            {
                roots.Add(entry);
            }
            else if (entry.In.Count(letter => letter == '/') >= MaxDepth)
            {
                faults.Add(new BookFault(entry.Row.At(PlanEntries.In), PlanTexts.TooDeep, PlanTexts.TooDeepExpected.With(MaxDepth)));
            }
            else if (nodes.TryGetValue(entry.In, out var above))
            {
                above.Children.Add(entry);
            }
            else
            {
                faults.Add(new BookFault(entry.Row.At(PlanEntries.In), PlanTexts.NoNode.With(TextOfCell.Of(entry.In)), PlanTexts.NoNodeExpected));
            }
        }
        return List(roots, "$.scorecards");
    }

    private Entry? Read(HeadedRow row)
    {
        var kind = row["kind"] is { } cell ? WordKinds.Entry.Read(cell.Text)
            : row["indicator"] is not null ? PlanEntries.Indicator
            : row["objective"] is not null ? PlanEntries.Link
            : null;
        if (kind is null)
        {
            faults.Add(new BookFault(row.At("kind"), row["kind"] is { } found ? WorkbookTexts.UnreadCell.With(TextOfCell.Of(found.Text)) : WorkbookTexts.MissingCell, WordKinds.Entry.Expected));
            return null;
        }
        var isNode = kind is not (PlanEntries.Indicator or PlanEntries.Link);
        foreach (var column in PlanSheets.Scorecards.Columns.Where(column => row[column.Member] is not null && !PlanEntries.OfBoth.Contains(column.Member) && PlanEntries.OfItems.Contains(column.Member) == isNode))
        {
            faults.Add(new BookFault(row.At(column.Member), PlanTexts.OfAnotherKind.With(column.Shown), PlanTexts.OfAnotherKindExpected.With(WordKinds.Entry.Write(kind))));
        }
        var element = reader.Element(PlanSheets.Scorecards, row);
        element.Remove(PlanEntries.In);
        if (!isNode)
        {
            element.Remove("kind");
        }
        return new Entry(row, element, isNode, row.Text(PlanEntries.In) ?? "");
    }

    private JsonArray List(List<Entry> entries, string path)
    {
        var list = new JsonArray();
        foreach (var entry in entries)
        {
            var at = $"{path}[{list.Count}]";
            reader.Place(PlanSheets.Scorecards, entry.Row, at);
            if (entry.IsNode)
            {
                entry.Element[PlanEntries.Children] = List(entry.Children, $"{at}.children");
            }
            list.Add(entry.Element);
        }
        return list;
    }
}
