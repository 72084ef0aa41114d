using System.Net.Mime;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Documents.Workbooks.Plans;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Planning;

/// <summary>Plans as files: the one of today and each version, as the reader may see them.</summary>
public static class PlanFiles
{
    public static void MapPlanFiles(this WebApplication app)
    {
        app.MapGet("/{ente}/{anno:int}/piano.xlsx", async (string ente, int anno, CycleCache cycles, HttpContext context) =>
            await cycles.FindAsync(context.Viewer(), ente, anno, context.RequestAborted) is { } loaded
                ? Workbook(PlanVersion.PlanOf(loaded.Cycle), $"{ente}-{anno}-piano.xlsx")
                : Results.NotFound());
        app.MapGet("/{ente}/{anno:int}/piano/versioni/{numero:int}/piano.{formato}", async (string ente, int anno, int numero, string formato, CycleCache cycles, TraguardoDb db, HttpContext context) =>
        {
            if (await cycles.FindAsync(ente, anno, context.RequestAborted) is not { } now
                || await PlanHistory.FindAsync(db, now.Summary.Id, numero, context.RequestAborted) is not { } version)
            {
                return Results.NotFound();
            }
            var seen = PlanSight.Of(context.Viewer().In(ente)!, now.Cycle, version)[0];
            var name = $"{ente}-{anno}-piano-{numero}.{formato}";
            return formato switch
            {
                "json" => Results.File(CycleWriter.Write(seen), MediaTypeNames.Application.Json, name),
                "xlsx" => Workbook(seen, name),
                _ => Results.NotFound(),
            };
        });
    }

    /// <summary>A plan as a workbook.</summary>
    internal static IResult Workbook(Cycle plan, string name)
    {
        using var content = new MemoryStream();
        PlanBook.Write(plan, content);
        return Results.File(content.ToArray(), MediaTypes.Xlsx, name);
    }
}
