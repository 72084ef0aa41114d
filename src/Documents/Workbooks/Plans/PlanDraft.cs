using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Core.Display;
using Traguardo.Documents.Workbooks.Writing;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>Makes the sheets of a plan from its exchange format, so that a member that the format gains is never lost: what no column knows goes to the last one.</summary>
internal sealed class PlanDraft
{
    // Rows below the last to which lists of words still hold.
    private const int RoomForMore = 500;
    private const int DeepestOutline = 7;
    private const int MostDecimals = 10;

    private static readonly CellLook Head = new(CellFont.White) { Fill = CellFill.Header, IsWrapped = true };
    private static readonly CellLook Plain = new(CellFont.Plain) { IsWrapped = true };
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonElement cycle;
    private readonly Dictionary<string, string> units;

    public PlanDraft(JsonElement cycle)
    {
        this.cycle = cycle;
        units = ((string[])["measures", "indicators"])
            .SelectMany(list => List(list).Select(of => ($"{list}/{of.GetProperty("code").GetString()}", of.GetProperty("unit").GetString()!)))
            .DistinctBy(of => of.Item1)
            .ToDictionary(of => of.Item1, of => of.Item2);
    }

    public IReadOnlyList<SheetDraft> Sheets() => [.. PlanSheets.All.Select(sheet => sheet == PlanSheets.Cycle ? Once() : Table(sheet, [.. Rows(sheet)]))];

    private IEnumerable<PlanRow> Rows(PlanSheet sheet) =>
        sheet == PlanSheets.Scorecards ? (At(sheet.Path) is { } cards ? PlanEntries.Rows(cards) : [])
        : sheet == PlanSheets.Values ? PlanValues.Lists.SelectMany(List).Select(value => new PlanRow(value))
        : List(sheet.Path).Select(element => new PlanRow(element));

    private IEnumerable<JsonElement> List(string path) => At(path)?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();

    private JsonElement? At(string path)
    {
        JsonElement? at = cycle;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at is { } found && found.TryGetProperty(step, out var next) ? next : null;
        }
        return at;
    }

    private SheetDraft Once()
    {
        var rows = PlanSheets.Cycle.Columns.Select(column => (column, Content: Once(column))).Where(row => row.column.Kind != PlanKinds.Json || row.Content is not null);
        return new SheetDraft(PlanSheets.Cycle.Shown, [36, 60],
        [
            new RowDraft(new CellDraft(PlanTexts.Entry, Head), new CellDraft(PlanTexts.Value, Head)),
            .. rows.Select(row => new RowDraft(new CellDraft(row.column.Shown, Plain with { Font = CellFont.Bold }), new CellDraft(row.Content, Plain))),
        ])
        {
            HeaderRow = 1,
        };
    }

    private object? Once(PlanColumn column) =>
        column.Kind != PlanKinds.Json ? (At(column.Member) is { } member ? column.Kind.Write(member) : null)
        : At(column.Member) is { } whole ? Others(whole, PlanSheets.Known(column.Member).Contains)
        : null;

    private SheetDraft Table(PlanSheet sheet, IReadOnlyList<PlanRow> rows)
    {
        var members = sheet.Columns.Select(column => column.Member).ToHashSet();
        var others = rows.Select(row => Others(row.Element, member => members.Contains(member) || row.Said.ContainsKey(member))).ToList();
        IReadOnlyList<PlanColumn> columns = others.Exists(other => other is not null) ? [.. sheet.Columns, PlanSheets.Other] : sheet.Columns;
        return new SheetDraft(sheet.Shown, [.. columns.Select(column => column.Width)],
        [
            new RowDraft([.. columns.Select(column => new CellDraft(column.Shown, Head))]),
            .. rows.Select((row, i) => new RowDraft([.. columns.Select(column => column == PlanSheets.Other ? new CellDraft(others[i], Plain) : Cell(column, row))])
            {
                Level = Math.Min(row.Level, DeepestOutline),
            }),
        ])
        {
            HeaderRow = 1,
            Choices = [.. columns.Select((column, i) => new ChoiceDraft(i, 2, rows.Count + RoomForMore, column.Kind.Choices)).Where(choice => choice.Words.Count > 0)],
        };
    }

    private CellDraft Cell(PlanColumn column, PlanRow row)
    {
        var content = row.Said.TryGetValue(column.Member, out var said) ? said
            : row.Element.TryGetProperty(column.Member, out var member) ? column.Kind.Write(member)
            : null;
        return new CellDraft(content, Plain with { IsRight = content is decimal, Format = content is decimal number && IsShare(column, row.Element) ? Percent(number) : null });
    }

    private bool IsShare(PlanColumn column, JsonElement of) => column.Kind is AnyValueKind or TargetKind or TargetsKind && UnitOf(of) == "percent";

    private string? UnitOf(JsonElement of) =>
        of.TryGetProperty("measure", out var measure) ? units.GetValueOrDefault($"measures/{measure.GetString()}")
        : of.TryGetProperty("indicator", out var indicator) ? units.GetValueOrDefault($"indicators/{indicator.GetString()}")
        : null;

    private static string Percent(decimal number) =>
        Figures.DecimalsOf(number * 100) is > 0 and var decimals ? $"0.{new string('0', Math.Min(decimals, MostDecimals))}%" : "0%";

    private static string? Others(JsonElement whole, Func<string, bool> isKnown)
    {
        var others = whole.EnumerateObject().Where(member => !isKnown(member.Name)).ToList();
        if (others.Count == 0)
        {
            return null;
        }
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Relaxed))
        {
            writer.WriteStartObject();
            others.ForEach(member => member.WriteTo(writer));
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
