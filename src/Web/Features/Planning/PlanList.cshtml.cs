using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>One of a plan's lists, in its order.</summary>
public sealed class PlanListModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    public PlanRoom Room { get; private set; } = null!;

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public IActionResult OnGet(string elenco) => Load(elenco) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string elenco)
    {
        if (!Load(elenco))
        {
            return NotFound();
        }
        if (Step.Read(Azione, [.. Rows.Select(row => row.Code)]) is not var (code, place))
        {
            return Redirect(Plan.List(Room));
        }
        return await ApplyAsync(cycle => Room.Move(cycle, code, place), [], _ => $"{Plan.List(Room)}#{Step.AnchorOf(code)}", () => Task.CompletedTask);
    }

    private bool Load(string elenco)
    {
        if (PlanRoom.Find(elenco) is not { } room)
        {
            return false;
        }
        (Room, Rows) = (room, room.Rows(Cycle));
        return true;
    }
}
