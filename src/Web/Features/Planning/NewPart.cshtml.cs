using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Planning;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>Something new in one of a plan's lists.</summary>
public sealed class NewPartModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    public PlanRoom Room { get; private set; } = null!;

    /// <summary>What its formula gives; null where it has none.</summary>
    public FormulaTrial? Trial { get; private set; }

    public async Task<IActionResult> OnGetAsync(string elenco)
    {
        if (PlanRoom.Find(elenco) is not { } room)
        {
            return NotFound();
        }
        Room = room;
        await ShowAsync(null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string elenco)
    {
        if (PlanRoom.Find(elenco) is not { } room)
        {
            return NotFound();
        }
        Room = room;
        if (Azione == Try)
        {
            ModelState.Clear();
            await ShowAsync(Request.Form);
            return Page();
        }
        var (edit, unread) = Room.Read(Loaded.Compiled, null, Request.Form);
        return await ApplyAsync(edit, unread, _ => Plan.List(Room), () => ShowAsync(Request.Form));
    }

    private Task ShowAsync(IFormCollection? form)
    {
        Show(Room.Fields(Loaded.Compiled, null, form)!, null, Room.AddressOf(form?["code"].ToString().Trim() ?? ""));
        Trial = Trials.Of(Room, Loaded.Compiled, null, form);
        return Task.CompletedTask;
    }
}
