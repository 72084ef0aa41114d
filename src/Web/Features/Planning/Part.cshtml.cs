using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Planning;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>Something in one of a plan's lists: a unit, an area, a programme, a measure, an indicator.</summary>
public sealed class PartModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    public PlanRoom Room { get; private set; } = null!;

    /// <summary>Its code, as stored.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its name, as stored.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What its formula gives; null where it has none.</summary>
    public FormulaTrial? Trial { get; private set; }

    protected override string Subject => Room.AddressOf(Code);

    public async Task<IActionResult> OnGetAsync(string elenco, string codice)
    {
        if (!Load(elenco, codice))
        {
            return NotFound();
        }
        await ShowAsync(null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string elenco, string codice)
    {
        if (!Load(elenco, codice))
        {
            return NotFound();
        }
        if (Azione == Try)
        {
            ModelState.Clear();
            await ShowAsync(Request.Form);
            return Page();
        }
        var (edit, unread) = Room.Read(Loaded.Compiled, Code, Request.Form);
        return await ApplyAsync(edit, unread, address => Plan.Of(address ?? Room.AddressOf(Code)), () => ShowAsync(Request.Form));
    }

    private bool Load(string elenco, string codice)
    {
        if (PlanRoom.Find(elenco) is not { } room || room.Rows(Cycle).FirstOrDefault(row => row.Code == codice) is not { } row)
        {
            return false;
        }
        (Room, Code, Name) = (room, row.Code, row.Name);
        return true;
    }

    private Task ShowAsync(IFormCollection? form)
    {
        Show(Room.Fields(Loaded.Compiled, Code, form)!, Room.AddressOf(Code), Room.AddressOf(form?["code"].ToString().Trim() ?? Code));
        Trial = Trials.Of(Room, Loaded.Compiled, Code, form);
        return Task.CompletedTask;
    }
}
