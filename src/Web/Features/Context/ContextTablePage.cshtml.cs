using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Context;

/// <summary>One table of the context, with its source and its totals checked.</summary>
public sealed class ContextTablePageModel : CyclePage
{
    /// <summary>The table.</summary>
    public ContextTable Table { get; private set; } = null!;

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>True for who may change it now.</summary>
    public bool MayWrite => ContextDesk.IsWriter(Actor) && PhaseLocks.IsOpen(Cycle.Phase, Activity.TellContext);

    public IEnumerable<Crumb> Crumbs => [MapCrumb, new(string.Format(null, ContextPageTexts.Title, Cycle.Year), Links.Context()), new(Name)];

    protected override Section Section => Section.Context;

    public IActionResult OnGet(string? tabella, string? formato)
    {
        var tables = ContextTables.Read(Loaded.ContextJson) ?? [];
        if (tables.FirstOrDefault(one => one.Path == tabella) is not { } table)
        {
            return NotFound();
        }
        (Table, Name) = (table, ContextNames.Of(table, tables));
        return formato is null ? Page() : TableFile.Of(ContextReport.Of(Table, Name, Figures), $"{Loaded.Summary.AdministrationCode}-{Cycle.Year}-{Table.Path}", formato);
    }
}
