using Microsoft.AspNetCore.Diagnostics;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;

namespace Traguardo.Web.Access;

/// <summary>Answers 404 to who may not ask, so that nobody learns what is there; asked after routing and before anything is read.</summary>
public static class AccessGate
{
    public static void UseAccess(this WebApplication app)
    {
        var (viewers, cycles, setUp) = (app.Services.GetRequiredService<Viewers>(), app.Services.GetRequiredService<CycleCache>(), app.Services.GetRequiredService<SetUpCode>());
        var secondFactor = app.Services.GetRequiredService<SecondFactorRule>();
        app.Use(async (context, next) =>
        {
            // The page that admits a fault must not ask the database that may be the fault.
            if (context.Features.Get<IExceptionHandlerPathFeature>() is not null || context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<StaticAssetMark>() is not null)
            {
                await next(context);
                return;
            }
            var viewer = await viewers.OfAsync(context);
            context.Features.Set(viewer);
            var rule = AccessTable.Rules.GetValueOrDefault(RouteOf(endpoint));
            if (rule is null || !await AdmitsAsync(rule, viewer, context, cycles, setUp))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            if (secondFactor.Stops(viewer, context.User, RouteOf(endpoint)))
            {
                context.Response.Redirect("/profilo/codice");
                return;
            }
            await next(context);
        });
    }

    /// <summary>Who the request is by. Known once <see cref="UseAccess"/> has seen it.</summary>
    public static Viewer Viewer(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Viewer>() ?? Access.Viewer.Stranger;
    }

    /// <summary>The route as the table writes it: with a slash at its head.</summary>
    public static string RouteOf(RouteEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
    }

    private static async ValueTask<bool> AdmitsAsync(Rule rule, Viewer viewer, HttpContext context, CycleCache cycles, SetUpCode setUp)
    {
        var administration = context.GetRouteValue("ente") as string;
        return rule switch
        {
            Rule.Anyone => true,
            Rule.FirstComers => await setUp.IsOpenAsync(context.RequestAborted),
            Rule.SignedIn => viewer.AccountId is not null,
            Rule.CycleReaders => await cycles.IsShownToAsync(viewer, administration!, Year(context)!.Value, context.RequestAborted),
            Rule.Published => await IsPublishedAsync(administration!, Year(context), cycles, context.RequestAborted),
            Rule.Members => viewer.In(administration!) is not null && (Year(context) is not { } year || await cycles.SummaryAsync(administration!, year, context.RequestAborted) is not null),
            Rule.Holders holders when administration is not null => viewer.In(administration)?.Is(holders.Roles) == true,
            Rule.Holders holders => viewer.Actors.Any(actor => actor.Is(holders.Roles)),
            Rule.Planners => viewer.In(administration!) is { } actor
                && await cycles.FindAsync(administration!, Year(context)!.Value, context.RequestAborted) is { Cycle: var cycle } && IsPlannedBy(actor, cycle, context),
            _ => false,
        };
    }

    private static async ValueTask<bool> IsPublishedAsync(string administration, int? year, CycleCache cycles, CancellationToken stop)
    {
        foreach (var summary in await cycles.ListAsync(Access.Viewer.Stranger, stop))
        {
            if (summary.AdministrationCode == administration && (year is null || summary.Year == year))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsPlannedBy(Actor actor, Cycle cycle, HttpContext context)
    {
        var reach = PlanRights.ReachOf(actor, cycle);
        if (reach.IsShared)
        {
            // Who builds the plan looks at what they see of it, as on its other pages.
            var hidden = PlanSight.Hidden(actor, cycle);
            reach = reach with { Cards = cycle.Scorecards.Select(card => card.Code).Where(code => !hidden.Contains(code)).ToHashSet() };
        }
        var names = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();
        var address = names.Contains("path") ? context.GetRouteValue("path") as string ?? ""
            : names.Contains("elenco") ? PlanRoom.Find((string)context.GetRouteValue("elenco")!)?.AddressOf((string)context.GetRouteValue("codice")!) ?? ""
            : null;
        return address is null ? !reach.IsNothing : reach.Covers(cycle, address);
    }

    private static int? Year(HttpContext context) =>
        context.GetRouteValue("anno") is string year ? int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) : null;
}

/// <summary>Marks the files of the site, which are nobody's secret.</summary>
public sealed class StaticAssetMark;
