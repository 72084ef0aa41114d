using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Puts a table into a context file where it was read from: its title, source and note, its rows, and its columns where they are its own.
/// All else in the file stays as it was, to the last digit.
/// </summary>
public static class ContextWriter
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file with the table as it is given; the table must be in it.</summary>
    /// <param name="json">The file.</param>
    /// <param name="table">The table, at the path where it was read.</param>
    /// <exception cref="ArgumentException">There is no such table in the file.</exception>
    public static string Put(string json, ContextTable table)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(table);
        var tree = JsonTree.Parse(Encoding.UTF8.GetBytes(json), new FaultLog());
        var place = tree is null ? null : Find(tree, table.Path);
        if (place is null)
        {
            throw new ArgumentException($"There is no {table.Path} in the file.", nameof(table));
        }
        var root = JsonNode.Parse(json)!;
        var node = At(root, place);
        switch (table.Kind)
        {
            case ContextTableKind.Rows:
                PutRows((JsonObject)node, place, table);
                break;
            case ContextTableKind.Genders:
                Fill((JsonObject)node, table.Rows, row => Named(table.Columns, row.Values));
                PutPrinted((JsonObject)node.Parent!, "printedGenderTotals", table.Printed, () => Named(table.Columns, table.Printed));
                break;
            case ContextTableKind.Results:
                Fill((JsonObject)node, table.Rows, row => Listed(row.Values));
                break;
            case ContextTableKind.Figures:
                PutFigures((JsonObject)node, place, table);
                break;
            case ContextTableKind.Texts:
                var list = (JsonArray)node;
                list.Clear();
                foreach (var row in table.Rows)
                {
                    list.Add((JsonNode)row.Name);
                }
                // A list has no members: what it is called stands in the object around it.
                Put((JsonObject)node.Parent![ContextWords.Labels]!, place.Name!, ContextWords.TitleOf(place), table.Title);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(table), table.Kind, "No other kind is known.");
        }
        return Text(root);
    }

    /// <summary>A file as it is written.</summary>
    internal static string Text(JsonNode root) => root.ToJsonString(Style) + "\n";

    /// <summary>Where a table stands in a file that has been read; null where it is not there.</summary>
    internal static JsonNode? NodeOf(JsonNode root, string json, string path) =>
        JsonTree.Parse(Encoding.UTF8.GetBytes(json), new FaultLog()) is { } tree && Find(tree, path) is { } place ? At(root, place) : null;

    private static void PutRows(JsonObject node, JsonTreeNode place, ContextTable table)
    {
        PutWords(node, place, table);
        if (table.OwnsColumns)
        {
            var years = node.ContainsKey("years");
            node[years ? "years" : "columns"] = new JsonArray([.. table.Columns.Select(head => years && int.TryParse(head, out var year) ? (JsonNode)year : head)]);
        }
        Fill((JsonObject)node["rows"]!, table.Rows, row => Listed(row.Values));
        PutLabels(node, table, []);
        PutUnits(node, table);
        PutPrinted(node, node.ContainsKey("printed") ? "printed" : "total", table.Printed, () => Listed(table.Printed));
    }

    private static void PutFigures(JsonObject node, JsonTreeNode place, ContextTable table)
    {
        PutWords(node, place, table);
        var pairs = table.Columns.Count > 1 ? place.Children.Where(child => child.Kind == JsonValueKind.Object && !ContextWords.Reserved.Contains(child.Name!))
            .SelectMany(row => row.Children).Select(cell => cell.Name!).Distinct().ToList() : [];
        Fill(node, table.Rows, row => table.Columns.Count > 1 ? Named(pairs, row.Values) : Figure(row.Values[0]), ContextWords.Reserved);
        PutLabels(node, table, pairs);
        PutUnits(node, table);
    }

    private static void PutLabels(JsonObject node, ContextTable table, IReadOnlyList<string> columns)
    {
        if (!node.ContainsKey(ContextWords.Labels) && table.Rows.All(row => row.Name == row.Key))
        {
            return;
        }
        var labels = node[ContextWords.Labels] as JsonObject ?? [];
        foreach (var gone in labels.Select(label => label.Key).Except(table.Rows.Select(row => row.Key)).Except(columns).ToList())
        {
            labels.Remove(gone);
        }
        foreach (var row in table.Rows)
        {
            labels[row.Key] = row.Name;
        }
        node[ContextWords.Labels] = labels;
    }

    private static void PutUnits(JsonObject node, ContextTable table)
    {
        var around = node.ContainsKey("units") || table.Rows.Any(row => row.Unit != Measures.UnitOfMeasure.Number);
        if (!around || (table.Kind == ContextTableKind.Rows && !node.ContainsKey("units") && table.Rows.Select(row => row.Unit).Distinct().Count() == 1))
        {
            return;
        }
        node["units"] = new JsonObject(table.Rows.Where(row => row.Unit != Measures.UnitOfMeasure.Number).Select(row => KeyValuePair.Create(row.Key, (JsonNode?)row.Unit.Code)));
    }

    // What is said around it holds for it too, and is not said again.
    private static void PutWords(JsonObject node, JsonTreeNode place, ContextTable table)
    {
        Put(node, node.ContainsKey("name") ? "name" : "title", ContextWords.TitleOf(place), table.Title);
        Put(node, "source", ContextWords.SourceOf(place), table.Source);
        Put(node, "note", ContextWords.TextOf(place, "note"), table.Note);
    }

    private static void Put(JsonObject node, string member, string? before, string? text)
    {
        if (text == before)
        {
            return;
        }
        if (text is null)
        {
            node.Remove(member);
        }
        else
        {
            node[member] = text;
        }
    }

    private static void PutPrinted(JsonObject node, string member, IReadOnlyList<decimal?> printed, Func<JsonNode> write)
    {
        if (printed.Any(figure => figure is not null))
        {
            node[member] = write();
        }
        else
        {
            node.Remove(member);
        }
    }

    // The members that are rows, in their new order; those kept stay where they are, before them.
    private static void Fill(JsonObject node, IReadOnlyList<ContextRow> rows, Func<ContextRow, JsonNode?> write, IReadOnlySet<string>? kept = null)
    {
        foreach (var name in node.Select(member => member.Key).Where(name => kept?.Contains(name) != true).ToList())
        {
            node.Remove(name);
        }
        foreach (var row in rows)
        {
            node[row.Key] = write(row);
        }
    }

    private static JsonArray Listed(IReadOnlyList<decimal?> values) => new([.. values.Select(Figure)]);

    private static JsonObject Named(IReadOnlyList<string> names, IReadOnlyList<decimal?> values) => new(names.Zip(values, (name, value) => KeyValuePair.Create(name, Figure(value))));

    private static JsonNode? Figure(decimal? figure) => figure is { } known ? JsonValue.Create(known) : null;

    private static JsonNode At(JsonNode root, JsonTreeNode place) => place.Parent is not { } parent ? root
        : At(root, parent) is JsonArray list ? list[place.Index]!
        : At(root, parent)[place.Name!]!;

    private static JsonTreeNode? Find(JsonTreeNode node, string path) =>
        ContextTableShape.PathOf(node) == path ? node : node.Children.Select(child => Find(child, path)).FirstOrDefault(found => found is not null);
}
