using Traguardo.Core.Planning;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>What may stand in a formula where one is typing, for the script beside the field.</summary>
public static class FormulaEndpoint
{
    private const int Longest = 2000;

    private static readonly FormulaCompletion Nothing = new(0, 0, "", []);

    public static void MapFormulas(this WebApplication app) => app.MapGet("/{ente}/{anno:int}/piano/formula", async (string ente, int anno, string? testo, int? cursore, HttpContext context, CycleCache cycles) =>
    {
        var loaded = await cycles.FindAsync(context.Viewer(), ente, anno, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        var text = testo ?? "";
        return loaded is null ? Results.NotFound()
            : Results.Json(text.Length > Longest ? Nothing : FormulaCompletion.At(loaded.Cycle, text, cursore ?? text.Length) ?? Nothing, System.Text.Json.JsonSerializerOptions.Web);
    });
}
