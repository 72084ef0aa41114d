using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Context;

/// <summary>What a year's documents tell besides scores: the tables by theme, and how the first of them come to be.</summary>
public sealed class ContextsModel(CycleCache cycles, ContextDesk desk) : CyclePage
{
    /// <summary>The tables.</summary>
    public IReadOnlyList<ContextTable> Tables { get; private set; } = [];

    /// <summary>The latest year before this that has tables; null where none has.</summary>
    public LoadedCycle? Before { get; private set; }

    /// <summary>Why nothing was done.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Why the tables do not change now; null where they do.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.TellContext)?.Message;

    /// <summary>True for who may begin and change tables now.</summary>
    public bool MayWrite => ContextDesk.IsWriter(Actor) && Lock is null;

    protected override Section Section => Section.Context;

    public async Task<IActionResult> OnGetAsync(string? formato)
    {
        await LoadAsync();
        return formato switch
        {
            null => Page(),
            "xlsx" when Tables.Count > 0 => TableFile.Workbook([.. Tables.Select(table => ContextReport.Of(table, ContextNames.Of(table, Tables), Figures))], FileName),
            "json" when Loaded.ContextJson is { } json => File(System.Text.Encoding.UTF8.GetBytes(json), System.Net.Mime.MediaTypeNames.Application.Json, FileName + ".json"),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostBeginAsync(bool primo)
    {
        if (!ContextDesk.IsWriter(Actor))
        {
            return NotFound();
        }
        await LoadAsync();
        var json = !primo && Before is { } before ? ContextShapes.Next(before.ContextJson!, before.Summary.Year, Cycle.Year) : ContextShapes.OfLaw(Cycle.Year);
        Problems = (await desk.BeginAsync(Actor!, Origin.Of(Actor!, HttpContext, Actor!.OnBehalfOf(Role.SupportOffice)), Cycle.Year, json, HttpContext.RequestAborted)).Refusals;
        if (Problems.Count == 0)
        {
            return LocalRedirect(Links.Context());
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private string FileName => $"{Loaded.Summary.AdministrationCode}-{Cycle.Year}-contesto";

    private async Task LoadAsync()
    {
        Tables = ContextTables.Read(Loaded.ContextJson) ?? [];
        if (Tables.Count == 0)
        {
            Before = (await OtherCyclesAsync(cycles)).FirstOrDefault(other => other.Summary.Year < Cycle.Year && other.ContextJson is not null);
        }
    }
}
