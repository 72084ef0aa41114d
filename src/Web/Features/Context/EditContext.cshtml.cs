using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Core.Reports;
using Traguardo.Documents.Workbooks;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Context;

/// <summary>
/// A table of the context as a grid: typed cell by cell, pasted from a spreadsheet or brought in a file, and kept as one. Rows, columns and
/// what was pasted come into the grid first; nothing is kept before it is saved.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestForm(MostBytes)]
[LongFields("incollato")]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueCountLimit = MostFields)]
public sealed class EditContextModel(ContextDesk desk) : CyclePage
{
    private const long MostBytes = 6_000_000;
    private const int MostFields = ContextSheet.MostRows * (ContextSheet.MostColumns + 3) + 200;
    private const long MostOfText = 1_000_000;
    private const int RowsAdded = 3;

    private static readonly UnitOfMeasure[] Known = [UnitOfMeasure.Number, UnitOfMeasure.Percent, UnitOfMeasure.Euro, UnitOfMeasure.Days, UnitOfMeasure.Ratio, UnitOfMeasure.Score, UnitOfMeasure.PerThousand];

    /// <summary>The table as it is stored.</summary>
    public ContextTable Table { get; private set; } = null!;

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The table as it is being typed.</summary>
    public ContextSheet Sheet { get; private set; } = null!;

    /// <summary>Why nothing was kept.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What came into the grid and is not kept yet, or that there is nothing to keep; null where nothing is to be said.</summary>
    public string? Notice { get; private set; }

    /// <summary>The tables that the grid began with.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Why the tables do not change now; null where they do.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.TellContext)?.Message;

    /// <summary>True where each row may be counted in a unit of its own.</summary>
    public bool HasUnits => Table.Kind == ContextTableKind.Figures;

    /// <summary>The units that a row may be counted in.</summary>
    public IEnumerable<UnitOfMeasure> Units => Known.Concat(Sheet.Rows.Select(row => row.Unit)).Distinct();

    public IEnumerable<Crumb> Crumbs => [MapCrumb, new(string.Format(null, ContextPageTexts.Title, Cycle.Year), Links.Context()), new(Name, Links.ContextTable(Table.Path)), new(ContextPageTexts.EditCrumb)];

    protected override Section Section => Section.Context;

    /// <summary>What a unit is called in the list of them.</summary>
    public string WordOf(UnitOfMeasure unit) => unit.Code switch
    {
        "percent" => ContextPageTexts.UnitPercent,
        "euro" => ContextPageTexts.UnitEuro,
        "days" => ContextPageTexts.UnitDays,
        _ => UnitsInWords.Of(unit, Figures),
    };

    public IActionResult OnGet(string? tabella)
    {
        if (!Load(tabella))
        {
            return NotFound();
        }
        (Sheet, Seen) = (ContextSheet.Of(Table, Figures), ContextDesk.Stamp(Loaded.ContextJson));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? tabella)
    {
        if (!Receive(tabella))
        {
            return NotFound();
        }
        var (table, problems) = Sheet.Read(Table, Figures);
        var answer = table is null ? new ContextAnswer(problems, IsUnchanged: false)
            : await desk.PutAsync(Actor!, Origin.Of(Actor!, HttpContext, Actor!.OnBehalfOf(Role.SupportOffice)), Cycle.Year, Seen, table, HttpContext.RequestAborted);
        if (answer.IsUnchanged)
        {
            Notice = ContextPageTexts.NothingChanged;
            return Page();
        }
        Problems = answer.Refusals;
        return Problems.Count == 0 ? LocalRedirect(Links.ContextTable(Table.Path)) : Refused();
    }

    public IActionResult OnPostRows(string? tabella)
    {
        if (!Receive(tabella))
        {
            return NotFound();
        }
        Sheet = Sheet.WithRows(RowsAdded, Table.Rows is [var first, ..] && Table.Kind != ContextTableKind.Figures ? first.Unit : UnitOfMeasure.Number);
        return Page();
    }

    public IActionResult OnPostColumn(string? tabella)
    {
        if (!Receive(tabella))
        {
            return NotFound();
        }
        Sheet = ContextSheet.HasOwnColumns(Table) ? Sheet.WithColumn() : Sheet;
        return Page();
    }

    public async Task<IActionResult> OnPostBringAsync(string? tabella, string? incollato, IFormFile? foglio)
    {
        if (!Receive(tabella))
        {
            return NotFound();
        }
        var lines = foglio is null ? ContextSheet.Lines(incollato ?? "") : await LinesOfAsync(foglio);
        if (Problems.Count > 0)
        {
            return Refused();
        }
        if (!lines.Any(line => line.Any(cell => cell.Length > 0)))
        {
            Problems = [ContextPageTexts.NothingBrought];
            return Refused();
        }
        (Sheet, Notice) = (Sheet.With(Table, lines, Figures), ContextPageTexts.Brought);
        return Page();
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> LinesOfAsync(IFormFile file)
    {
        if (!file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && file.Length > MostOfText)
        {
            Problems = [ContextPageTexts.FileTooLarge];
            return [];
        }
        await using var stream = file.OpenReadStream();
        if (!file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = new StreamReader(stream);
            return ContextSheet.Lines(FreeText.Seen(await reader.ReadToEndAsync(HttpContext.RequestAborted)));
        }
        var (book, refusal) = WorkbookReader.Read(stream);
        if (book is null)
        {
            Problems = [refusal!.Message];
            return [];
        }
        return ContextBook.Lines(book, Table, Figures);
    }

    // The table with what was typed; 404 where there is none, or it is not theirs to write.
    private bool Receive(string? tabella)
    {
        if (!Load(tabella))
        {
            return false;
        }
        var form = Request.Form;
        Seen = form["visto"].ToString();
        List<string> All(string name) => [.. form[name].Take(MostFields).Select(text => FreeText.Line(text) ?? "")];
        var columns = ContextSheet.HasOwnColumns(Table) ? All("colonna") : [.. Table.Columns];
        var (names, keys, units, cells) = (All("nome"), All("chiave"), All("unita"), All("cella"));
        Sheet = new ContextSheet(
            FreeText.Line(form["titolo"]) ?? (form.ContainsKey("titolo") ? null : Table.Title),
            FreeText.Line(form["fonte"]),
            FreeText.Lines(form["nota"]),
            columns,
            [
                .. names.Select((name, r) => new ContextSheetRow(
                    keys.ElementAtOrDefault(r) ?? "",
                    name,
                    HasUnits && units.ElementAtOrDefault(r) is { Length: > 0 } unit ? new UnitOfMeasure(unit) : UnitOfRow(keys.ElementAtOrDefault(r)),
                    [.. columns.Select((_, c) => cells.ElementAtOrDefault(r * columns.Count + c) ?? "")])),
            ],
            ContextSheet.HasTotals(Table) ? [.. columns.Select((_, c) => All("totale").ElementAtOrDefault(c) ?? "")] : []);
        return true;
    }

    private UnitOfMeasure UnitOfRow(string? key) =>
        Table.Rows.FirstOrDefault(row => row.Key == key)?.Unit ?? (Table.Rows is [var first, ..] && Table.Kind != ContextTableKind.Figures ? first.Unit : UnitOfMeasure.Number);

    private bool Load(string? tabella)
    {
        var tables = ContextTables.Read(Loaded.ContextJson) ?? [];
        if (!ContextDesk.IsWriter(Actor) || tables.FirstOrDefault(one => one.Path == tabella) is not { } table)
        {
            return false;
        }
        (Table, Name) = (table, ContextNames.Of(table, tables));
        return true;
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
