using System.Net.Mime;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Provenance;

/// <summary>
/// Files that prove values, for whoever sees the datum in their view of the cycle. Always as a download of no kind at all: whatever is in
/// a file, no browser opens it as a page of this site.
/// </summary>
public static class EvidenceDownload
{
    /// <summary>Who also sees what was withdrawn: they check, or look after the cycle.</summary>
    public static ReadOnlySpan<Role> Checkers => [Role.Oiv, Role.SupportOffice];

    public static void MapEvidence(this WebApplication app) => app.MapGet("/{ente}/{anno:int}/evidenza/{prova:guid}", async (
        string ente, int anno, Guid prova, CycleCache cycles, EvidenceFiles files, TraguardoDb db, HttpContext context) =>
    {
        var cancellation = context.RequestAborted;
        var checks = context.Viewer().In(ente)!.Is(Checkers);
        if (await cycles.FindAsync(context.Viewer(), ente, anno, cancellation) is not { } cycle
            || await db.Evidence.AsNoTracking().SingleOrDefaultAsync(row => row.Id == prova && row.CycleId == cycle.Summary.Id && row.Hash != null, cancellation) is not { } found
            || (found.IsWithdrawn && !checks)
            || (DatumLookup.Find(cycle.Compiled, found.Datum) is null && !await IsOwnAsync(cycles, cycle.Summary, found.Datum, context)))
        {
            return Results.NotFound();
        }
        context.Response.Headers.CacheControl = "private, no-store";
        var place = files.PathOf(found.Hash!);
        return File.Exists(place) ? Results.File(place, MediaTypeNames.Application.Octet, found.Name) : Results.NotFound();
    });

    // Of a value for a personal card alone: who enters it brought the file.
    private static async Task<bool> IsOwnAsync(CycleCache cycles, CycleSummary cycle, string datum, HttpContext context) =>
        await cycles.FindAsync(cycle.AdministrationCode, cycle.Year, context.RequestAborted) is { } whole
        && DatumLookup.Find(whole.Compiled, datum) is { } found && EntryRight.Has(context.Viewer().In(cycle.AdministrationCode), found.Owner);
}
