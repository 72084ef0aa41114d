using System.IO.Compression;
using System.Net.Mime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Publishing;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// The files of documents: the final ones at an address for ever, for whoever sees the cycle; any at an address of its own, for the people of
/// the administration who see it, and for everybody once it was published. Each is known by its hash, and who has it is told so.
/// </summary>
public static class DocumentDownloads
{
    private const string Zip = "zip";
    private const string Html = "html";

    private static readonly Dictionary<string, string> Kinds = new()
    {
        [Html] = "text/html; charset=utf-8",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["pdf"] = MediaTypeNames.Application.Pdf,
        ["xlsx"] = MediaTypes.Xlsx,
        [Zip] = MediaTypeNames.Application.Zip,
    };

    /// <summary>The media type of a format that documents are made in.</summary>
    public static string MediaTypeOf(string format) => Kinds[format];

    public static void MapDocuments(this WebApplication app)
    {
        app.MapMethods("/{ente}/{anno:int}/documenti/{modello}.{formato}", ReadMethods.All, async (
            string ente, int anno, string modello, string formato, CycleCache cycles, PackageFiles files, PublicShelf shelf, TraguardoDb db, HttpContext context) =>
            await cycles.FindAsync(context.Viewer(), ente, anno, context.RequestAborted) is not { } cycle ? Results.NotFound()
            : await PublishedDocuments.FindAsync(db, cycle, modello, context.RequestAborted) is { } found ? Answer(context, files, found, formato, isForAll: cycle.Cycle.Phase == Phase.Published)
            // It was at this address once: who comes by it learns what became of it. A program would take the page for the file.
            : Kinds.ContainsKey(formato) && context.Request.GetTypedHeaders().Accept.Any(kind => kind.MediaType == MediaTypeNames.Text.Html) && await shelf.WasInFormerAsync(cycle, modello, context.RequestAborted) ? Results.LocalRedirect(new CycleLinks(ente, anno).FormerEditions())
            : Results.NotFound());
        app.MapMethods("/{ente}/{anno:int}/documento/{produzione:guid}.{formato}", ReadMethods.All, async (
            string ente, int anno, Guid produzione, string formato, CycleCache cycles, PackageFiles files, TraguardoDb db, HttpContext context) =>
            await cycles.FindAsync(ente, anno, context.RequestAborted) is { } cycle
            && await db.DocumentProductions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == produzione && one.CycleId == cycle.Summary.Id && one.State == ProductionState.Done, context.RequestAborted) is { } found
            && (ProductionRights.Shows(context.Viewer().In(ente), cycle.Cycle, found) || await PublishedDocuments.WasPublishedAsync(db, cycles, cycle, found, context.RequestAborted))
                ? Answer(context, files, found, formato, isForAll: false)
                : Results.NotFound());
    }

    private static IResult Answer(HttpContext context, PackageFiles files, DocumentProduction production, string format, bool isForAll)
    {
        var place = files.PathOf(production.PackageHash!);
        var made = ProducedDocument.Of(production)!;
        var file = made.Files.FirstOrDefault(one => one.Format == format);
        if (!Kinds.TryGetValue(format, out var kind) || (file is null && format != Zip) || !File.Exists(place))
        {
            return Results.NotFound();
        }
        // A page may travel compressed: the same to who reads it, and not the same bytes.
        var tag = new EntityTagHeaderValue($"\"{file?.Hash ?? production.PackageHash}\"", isWeak: format == Html);
        context.Response.Headers.CacheControl = isForAll ? "public, no-cache" : "private, no-cache";
        if (format == Html)
        {
            context.UsePolicy(made.Policy);
        }
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.Headers.ETag = tag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }
        if (file is null)
        {
            return Results.File(place, kind, NameOf(production, made), entityTag: tag);
        }
        using var package = ZipFile.OpenRead(place);
        using var content = package.GetEntry(file.Name)!.Open();
        var bytes = new byte[file.Bytes];
        content.ReadExactly(bytes);
        // What a browser shows is opened in it.
        var isShown = format is Html or "pdf";
        if (isShown)
        {
            context.Response.Headers.ContentDisposition = $"inline; filename=\"{file.Name}\"";
        }
        return Results.Bytes(bytes, kind, isShown ? null : file.Name, entityTag: tag);
    }

    private static string NameOf(DocumentProduction production, ProducedDocument made) =>
        (made.Files is [var first, ..] ? Path.GetFileNameWithoutExtension(first.Name) : production.Template) + "." + Zip;
}
