using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Traguardo.Core.Cycles;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Texts;

/// <summary>The figures that what is being typed after two braces may name, for the script beside the text.</summary>
public static class FigureEndpoint
{
    private const int Longest = 200;

    // It is asked at every key: the figures of a cycle are worked out once, and forgotten with it.
    private static readonly ConditionalWeakTable<LoadedCycle, ConcurrentDictionary<string, LiveFigures>> Known = [];

    public static void MapFigures(this WebApplication app) => app.MapGet("/{ente}/{anno:int}/testi/dati", async (string ente, int anno, string? digitato, string? testo, HttpContext context, CycleCache cycles) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await cycles.FindAsync(context.Viewer(), ente, anno, context.RequestAborted) is null || await cycles.FindAsync(ente, anno, context.RequestAborted) is not { } whole)
        {
            return Results.NotFound();
        }
        var (typed, key) = (digitato ?? "", testo ?? "");
        var card = TextRoom.CardOf(whole.Cycle, key);
        return !TextRights.MayRead(context.Viewer().In(ente), card) ? Results.NotFound() : Results.Json(
            typed.Length > Longest ? [] : Of(whole, card).Complete(typed, key).Select(figure => new FigureChoice(figure.Name, figure.Label, figure.Shown)),
            System.Text.Json.JsonSerializerOptions.Web);
    });

    private static LiveFigures Of(LoadedCycle whole, Node? card) =>
        Known.GetOrCreateValue(whole).GetOrAdd(card?.Code ?? "", _ => TextRoom.Of(whole.Cycle, whole.ContextJson, [], card).Figures);
}

/// <summary>A figure that may be meant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it is.</param>
/// <param name="Shown">The figure.</param>
public sealed record FigureChoice(string Name, string Label, string Shown);
