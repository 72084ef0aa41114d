using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Register;

/// <summary>The whole audit of an administration as <c>audit-log/1</c>, for <c>traguardo verify</c> and for whoever checks it with their own means.</summary>
public static class RegisterExport
{
    public static void MapRegisterExport(this WebApplication app) => app.MapGet("/{ente}/registro.jsonl", async (string ente, TraguardoDb db, HttpContext context) =>
    {
        var log = db.Audit.AsNoTracking().Where(entry => entry.Administration == ente);
        // Up to the entry that the head names, though others write meanwhile: the log is only added to. In no transaction, which a slow reader would keep open.
        var last = await log.OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(context.RequestAborted);
        context.Response.ContentType = "application/jsonl; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"registro-{Uri.EscapeDataString(ente)}.jsonl\"";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(AuditLog.Head(ente, last), context.RequestAborted);
        var upTo = last?.Sequence ?? 0;
        await foreach (var entry in log.Where(entry => entry.Sequence <= upTo).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(context.RequestAborted))
        {
            await context.Response.Body.WriteAsync(AuditLog.Line(entry), context.RequestAborted);
        }
    });
}
