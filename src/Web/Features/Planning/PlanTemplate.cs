using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>A workbook to begin a plan in: the year, the method and the units stand in it, the rest is to be filled in.</summary>
public static class PlanTemplate
{
    public static void MapPlanTemplate(this WebApplication app) => app.MapGet("/{ente}/nuovo-ciclo/modello.xlsx", async (string ente, int? anno, CycleCache cycles, TimeProvider clock, HttpContext context) =>
    {
        var own = (await cycles.ListAsync(context.Viewer(), context.RequestAborted)).FirstOrDefault(cycle => cycle.AdministrationCode == ente);
        var like = own is null ? null : await cycles.FindAsync(context.Viewer(), ente, own.Year, context.RequestAborted);
        var form = new EmptyCycleForm { Anno = anno ?? clock.GetLocalNow().Year, Denominazione = like?.Cycle.Administration.Name ?? ente };
        return form.CycleOf(ente, like?.Cycle).Cycle is { } cycle ? PlanFiles.Workbook(cycle, $"{ente}-{form.Anno}-piano.xlsx") : Results.NotFound();
    });
}
