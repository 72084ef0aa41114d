using System.Collections.Frozen;
using System.Net.Mime;
using System.Reflection;
using Traguardo.Core.Exchange;
using Traguardo.Core.OpenData;
using Traguardo.Core.Templates;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Publishing;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Api;

/// <summary>
/// What is published, for programs: read alone, open to every origin, the same whoever asks. An address keeps its meaning as long as its version
/// is there; <c>openapi.json</c> describes all of it.
/// </summary>
public static class ApiEndpoints
{
    /// <summary>Name of the policy by which pages of other sites may ask.</summary>
    public const string OpenToAll = "api";

    private const string Cycle = "/api/v1/{ente}/{anno:int}";
    private const string SchemaMediaType = "application/schema+json";

    private static readonly FrozenDictionary<string, byte[]> Schemas = new[] { "performance-cycle-1", "performance-result-1" }
        .ToFrozenDictionary(name => name, name => Embedded(name + ".schema.json"));

    private static readonly byte[] OpenApi = Embedded("openapi.json");

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        ForPrograms(routes.MapMethods("/api/v1/openapi.json", ReadMethods.All, () => Results.Bytes(OpenApi, "application/json")));
        ForPrograms(routes.MapMethods("/api/v1/schemi/{schema}.json", ReadMethods.All, (string schema) =>
            Schemas.TryGetValue(schema, out var found) ? Results.Bytes(found, SchemaMediaType) : Results.NotFound()));
        ForPrograms(routes.MapMethods("/api/v1/amministrazioni", ReadMethods.All, async (PublicShelf shelf, SiteAddress site, HttpContext context) =>
            ApiJson.Of(ApiAnswers.Administrations(await shelf.ListAsync(context.RequestAborted), site.Of(context.Request)), null)));
        ForPrograms(routes.MapMethods("/api/v1/{ente}/anni", ReadMethods.All, async (string ente, PublicShelf shelf, SiteAddress site, HttpContext context) =>
        {
            var years = await shelf.OfAsync(ente, context.RequestAborted);
            return ApiJson.Of(ApiAnswers.Years(years, site.Of(context.Request)), years.Max(year => year.ChangedAt));
        }));
        MapYear("ciclo", (year, _) => Exchanged(CycleWriter.Write(year.Cycle), year));
        MapYear("risultati", (year, _) => Exchanged(ExchangeFiles.ResultOf(year.Loaded), year));
        MapYear("indicatori", (year, _) => Tables(year, "indicatori", "valori_indicatori"));
        MapYear("misure", (year, _) => Tables(year, "misure", "valori"));
        MapYear("contesto", (year, _) => Tables(year, "contesto", "contesto_totali"));
        MapYear("documenti", (year, site) => ApiJson.Of(ApiAnswers.Documents(year, site), year.ChangedAt));

        void MapYear(string name, Func<PublishedYear, string, IResult> answer) => ForPrograms(routes.MapMethods($"{Cycle}/{name}", ReadMethods.All, async (
            string ente, int anno, PublicShelf shelf, SiteAddress site, HttpContext context) =>
            await shelf.FindAsync(ente, anno, context.RequestAborted) is { } year ? answer(year, site.Of(context.Request)) : Results.NotFound()));
    }

    private static void ForPrograms(RouteHandlerBuilder route) => route.ToEverybody().RequireCors(OpenToAll).AddEndpointFilter(DescribedAsync);

    // Whoever has an answer finds what describes it.
    private static ValueTask<object?> DescribedAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.Link = $"<{ApiLinks.Description}>; rel=\"service-desc\", <{ApiLinks.Page}>; rel=\"service-doc\"";
        return next(context);
    }

    private static IResult Exchanged(byte[] file, PublishedYear year) => Results.Bytes(file, MediaTypeNames.Application.Json, lastModified: year.ChangedAt);

    private static IResult Tables(PublishedYear year, params string[] names)
    {
        var tables = OpenTables.Of(new ReportSource
        {
            Scored = year.Scored,
            Context = ContextTables.Read(year.Loaded.ContextJson) ?? [],
            Day = DateOnly.FromDateTime(year.ChangedAt.UtcDateTime),
        });
        return Results.Bytes(
            TableJson.Write(year.Cycle.Administration.Code, year.Cycle.Year, tables.Where(table => names.Contains(table.Definition.Name))),
            MediaTypeNames.Application.Json,
            lastModified: year.ChangedAt);
    }

    private static byte[] Embedded(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
