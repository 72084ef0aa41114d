using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.People;

/// <summary>A page about the people of one administration, at an address that begins <c>/{ente}</c>.</summary>
public abstract class PeoplePage : PageModel
{
    /// <summary>Code of the administration.</summary>
    public string Administration { get; private set; } = "";

    /// <summary>Who reads.</summary>
    public Actor Actor { get; private set; } = null!;

    /// <summary>The units of the administration's newest cycle, which is where people work today.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public PeopleLinks Links { get; private set; } = null!;

    /// <summary>True where the reader may change people, not only read of them.</summary>
    public bool MayChange => Actor.Is(Role.Administrator);

    /// <summary>A unit as people know it.</summary>
    public string UnitName(string? code) => Units.FirstOrDefault(unit => unit.Code == code) is { } unit ? $"{unit.Code} · {unit.Name}" : code ?? "";

    /// <summary>A role with its unit, in words.</summary>
    public string RoleName(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Unit.Length == 0 ? grant.Role.Word() : $"{grant.Role.Word()}, {UnitName(grant.Unit)}";
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Administration = (string)RouteData.Values["ente"]!;
        Actor = HttpContext.Viewer().In(Administration)!;
        Links = new PeopleLinks(Administration);
        var cycles = HttpContext.RequestServices.GetRequiredService<CycleCache>();
        var own = (await cycles.ListAsync(HttpContext.RequestAborted)).Where(cycle => cycle.AdministrationCode == Administration).ToList();
        if (own.MaxBy(cycle => cycle.Year) is { } newest)
        {
            Units = (await cycles.FindAsync(Administration, newest.Year, HttpContext.RequestAborted))?.Cycle.Units ?? [];
            var all = await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
            var frame = HttpContext.RequestServices.GetRequiredService<Frame>();
            frame.Show(newest, all, Section.People);
            frame.Actor = Actor;
        }
        await next();
    }
}
