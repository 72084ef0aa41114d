using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>An indicator that is new, together with the item that has it: in a personal scorecard it is at no moment for other eyes.</summary>
public sealed class NewIndicatorModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    private static readonly PlanRoomOf<Indicator> Room = (PlanRoomOf<Indicator>)PlanRoom.Find("indicatori")!;

    /// <summary>The node it is to stand in.</summary>
    public ScoredNode Parent { get; private set; } = null!;

    /// <summary>True where it is for few eyes.</summary>
    public bool IsPersonal => Cycle.Scorecards.Exists(card => card.Holder is not null && card.Code == Parent.Path.Split('/')[0]);

    /// <summary>What its formula gives; null where it has none.</summary>
    public FormulaTrial? Trial { get; private set; }

    protected override string Subject => Parent.Path;

    public async Task<IActionResult> OnGetAsync(string? path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        await ShowAsync(null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        if (Azione == Try)
        {
            ModelState.Clear();
            await ShowAsync(Request.Form);
            return Page();
        }
        var (indicator, unread) = Room.Sent(Loaded.Compiled, null, Request.Form);
        var item = new Item { Indicator = indicator.Code, Weight = PlannedWeights.Of(Cycle).Of(Parent.Path)?.ToGive };
        return await ApplyAsync(_ => new EditsTogether([PlanParts.Indicators.Add(indicator), new AddEntry(Parent.Path, item)]), unread, address => Plan.Entry(address!), () => ShowAsync(Request.Form));
    }

    private bool Load(string? path)
    {
        Parent = (path is null ? null : Scored.Find(path) as ScoredNode)!;
        return Parent is { Node.Kind: not NodeKind.Scorecard };
    }

    private Task ShowAsync(IFormCollection? form)
    {
        Show(Room.Fields(Loaded.Compiled, null, form)!, null, Room.AddressOf(form?["code"].ToString().Trim() ?? ""));
        Trial = Trials.Of(Room, Loaded.Compiled, null, form);
        return Task.CompletedTask;
    }
}
