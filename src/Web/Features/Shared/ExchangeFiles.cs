using System.Net.Mime;
using System.Text;
using Traguardo.Core.Exchange;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Shared;

/// <summary>A cycle and its results in the exchange formats, at addresses that anyone's program may read.</summary>
public static class ExchangeFiles
{
    public static void MapExchangeFiles(this WebApplication app)
    {
        app.MapMethods("/{ente}/{anno:int}/ciclo.json", ReadMethods.All, (string ente, int anno, CycleCache cycles, HttpContext context) =>
            AnswerAsync(ente, anno, "ciclo", cycles, loaded => CycleWriter.Write(loaded.Cycle), context)).WithMetadata(new EditionAnswerMark());
        app.MapMethods("/{ente}/{anno:int}/risultato.json", ReadMethods.All, (string ente, int anno, CycleCache cycles, HttpContext context) =>
            AnswerAsync(ente, anno, "risultato", cycles, ResultOf, context)).WithMetadata(new EditionAnswerMark());
    }

    private static async Task<IResult> AnswerAsync(
        string administration, int year, string name, CycleCache cycles, Func<LoadedCycle, byte[]> write, HttpContext context) =>
        await cycles.FindAsync(context.Viewer(), administration, year, context.RequestAborted) is { } loaded
            ? Results.File(write(loaded), MediaTypeNames.Application.Json, $"{administration}-{year}-{name}.json")
            : Results.NotFound();

    /// <summary>The results of a cycle as <c>performance-result/1</c>.</summary>
    internal static byte[] ResultOf(LoadedCycle loaded)
    {
        var scored = loaded.Compiled.Score();
        var context = loaded.ContextJson is { } json ? ContextReader.Read(Encoding.UTF8.GetBytes(json)).Tables : null;
        return ResultWriter.Write(scored, loaded.Findings(scored, context));
    }
}
