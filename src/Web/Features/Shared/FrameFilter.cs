using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Shared;

/// <summary>
/// Fills the <see cref="Frame"/> ahead of every page with the newest cycle, so that a page of no cycle still leads back into one;
/// a page that is not there leads back into the cycle its address began with.
/// </summary>
public sealed class FrameFilter(CycleCache cycles, Frame frame) : IAsyncPageFilter
{
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that tells of a fault must not stumble over the same fault.
            return;
        }
        var asked = features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        var all = await cycles.ListAsync(context.HttpContext.Viewer(), context.HttpContext.RequestAborted);
        if ((all.FirstOrDefault(cycle => Holds(cycle, asked)) ?? CycleSummary.Newest(all)) is { } shown)
        {
            frame.Show(shown, all, Section.None);
            frame.Actor = context.HttpContext.Viewer().In(shown.AdministrationCode);
        }
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    private static bool Holds(CycleSummary cycle, string? address) =>
        new PathString(address).StartsWithSegments($"/{cycle.AdministrationCode}/{cycle.Year}", StringComparison.Ordinal);
}
