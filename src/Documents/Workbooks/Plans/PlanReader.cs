using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Traguardo.Core.Exchange;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>Reads a plan: the sheets become the exchange format, whose own reader and compiler say what is wrong; each fault is then said of the cell it comes from.</summary>
internal sealed partial class PlanReader
{
    private const int Listed = 200;

    private readonly Book book;
    private readonly PlanPlaces places;
    private readonly List<BookFault> faults = [];
    private readonly PlanSheetReader reader;

    public PlanReader(Book book)
    {
        this.book = book;
        places = new PlanPlaces(PlanSheets.Cycle.In(book)?.Name ?? book.Sheets[0].Name);
        reader = new PlanSheetReader(book, places, faults);
    }

    public PlanBookReading Read()
    {
        if (PlanSheets.Cycle.In(book) is not { } cycle)
        {
            return new PlanBookReading(null, null, [new BookFault(new CellPlace(book.Sheets[0].Name), PlanTexts.NoPlan.With(PlanSheets.Cycle.Shown), PlanTexts.NoPlanExpected)]);
        }
        RefuseOtherSheets();
        var root = new JsonObject { ["format"] = CycleReader.Format, ["administration"] = new JsonObject(), ["method"] = new JsonObject() };
        Once(cycle, root);
        foreach (var sheet in PlanSheets.Lists)
        {
            Put(root, sheet.Path, List(sheet));
        }
        Values(root);
        root[PlanSheets.Scorecards.Path] = new PlanTreeReader(reader, faults).Read();
        if (faults.Count > 0)
        {
            // What hangs on a cell that cannot be read would be a fault of every other.
            return new PlanBookReading(null, null, InOrder());
        }
        var reading = CycleReader.Read(Bytes(root));
        faults.AddRange(reading.Faults.Select(fault => new BookFault(places.Of(fault.Path), InWords(fault.What), InWords(fault.Expected))));
        return new PlanBookReading(reading.Cycle, reading.Compiled, InOrder());
    }

    /// <summary>A sentence of the format in words of the workbook: where it names a path or, at its end, a list.</summary>
    private string InWords(string sentence)
    {
        var list = PlanSheets.All.FirstOrDefault(sheet => sheet.Path.Length > 0 && sentence.EndsWith(' ' + sheet.Path, StringComparison.Ordinal));
        var named = list is null ? sentence : sentence[..^list.Path.Length] + (list.In(book)?.Name ?? list.Shown);
        return JsonPath().Replace(named, path => places.Of(path.Value).ToString());
    }

    [GeneratedRegex(@"\$(?:\.\w+|\[\d+\])+")]
    private static partial Regex JsonPath();

    private void RefuseOtherSheets()
    {
        var known = PlanSheets.All.Select(sheet => sheet.In(book)).ToHashSet();
        foreach (var sheet in book.Sheets.Where(sheet => !sheet.IsHidden && sheet.Rows.Count > 0 && !known.Contains(sheet)))
        {
            faults.Add(new BookFault(new CellPlace(sheet.Name), PlanTexts.OtherSheet, PlanTexts.OtherSheetExpected.With(string.Join(", ", PlanSheets.All.Select(of => of.Shown)))));
        }
    }

    private void Once(BookSheet sheet, JsonObject root)
    {
        const string entry = "entry";
        const string value = "value";
        HeadedColumn[] heads =
        [
            new(entry, [.. BothLanguages.Of(PlanTexts.ResourceManager, nameof(PlanTexts.Entry))], IsRequired: true),
            new(value, [.. BothLanguages.Of(PlanTexts.ResourceManager, nameof(PlanTexts.Value))], IsRequired: true),
        ];
        var columns = PlanSheets.Cycle.Columns.ToList();
        foreach (var row in HeadedSheet.Read(sheet, heads, faults).Where(row => row.Cells.Count > 0))
        {
            var column = columns.Find(column => column.Heads.Contains(row.Text(entry) ?? "", StringComparer.OrdinalIgnoreCase));
            if (column is null)
            {
                faults.Add(new BookFault(row.At(entry), PlanTexts.OtherEntry.With(TextOfCell.Of(row.Text(entry) ?? "")), PlanTexts.OtherEntryExpected.With(string.Join(", ", columns.Select(of => of.Shown)))));
                continue;
            }
            columns.Remove(column);
            Once(root, column, row, value);
        }
        foreach (var missing in columns.Where(column => column.IsRequired))
        {
            faults.Add(new BookFault(new CellPlace(sheet.Name), PlanTexts.EntryMissing.With(missing.Shown), missing.Kind.Expected));
        }
    }

    private void Once(JsonObject root, PlanColumn column, HeadedRow row, string value)
    {
        if (column.Kind is JsonKind)
        {
            reader.Merge(Owner(root, column.Member + ".", out _), row[value]);
            return;
        }
        places.Add($"$.{column.Member}", row.At(value));
        reader.Put(Owner(root, column.Member, out var member), member, column, row, value);
    }

    private JsonArray List(PlanSheet sheet)
    {
        var list = new JsonArray();
        foreach (var row in reader.Rows(sheet))
        {
            reader.Place(sheet, row, $"$.{sheet.Path}[{list.Count}]");
            list.Add(reader.Element(sheet, row));
        }
        return list;
    }

    private void Values(JsonObject root)
    {
        var lists = PlanValues.Lists.ToDictionary(list => list, _ => new JsonArray());
        foreach (var row in reader.Rows(PlanSheets.Values))
        {
            if (row["measure"] is null == row["indicator"] is null)
            {
                faults.Add(new BookFault(row.At("measure"), row["measure"] is null ? PlanTexts.ValueOfNothing : PlanTexts.ValueOfTwo, PlanTexts.ValueOfExpected));
                continue;
            }
            var name = row["measure"] is null ? PlanValues.OfIndicators : PlanValues.OfMeasures;
            reader.Place(PlanSheets.Values, row, $"$.{name}[{lists[name].Count}]");
            lists[name].Add(reader.Element(PlanSheets.Values, row));
        }
        foreach (var (name, list) in lists)
        {
            root[name] = list;
        }
    }

    private static void Put(JsonObject root, string path, JsonNode node) => Owner(root, path, out var member)[member] = node;

    /// <summary>The object that a member stands in, made where it is not there yet.</summary>
    private static JsonObject Owner(JsonObject root, string path, out string member)
    {
        var steps = path.Split('.');
        member = steps[^1];
        var owner = root;
        foreach (var step in steps[..^1].Where(step => step.Length > 0))
        {
            if (owner[step] is not JsonObject next)
            {
                owner[step] = next = [];
            }
            owner = next;
        }
        return owner;
    }

    private static byte[] Bytes(JsonObject root)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            root.WriteTo(writer);
        }
        return bytes.ToArray();
    }

    private List<BookFault> InOrder()
    {
        var sheets = book.Sheets.Select(sheet => sheet.Name).ToList();
        var ordered = faults.OrderBy(fault => sheets.IndexOf(fault.Place.Sheet)).ThenBy(fault => fault.Place.Row).ThenBy(fault => fault.Place.Column).ToList();
        return ordered.Count <= Listed ? ordered
            : [.. ordered.Take(Listed), new BookFault(new CellPlace(book.Sheets[0].Name), WorkbookTexts.Others.With(ordered.Count - Listed), WorkbookTexts.OthersExpected)];
    }
}
