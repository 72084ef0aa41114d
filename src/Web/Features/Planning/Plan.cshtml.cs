using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>The plan as a whole: its trees with their weights, its lists, what the checks find where, and what keeps it from being approved.</summary>
public sealed class PlanModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    /// <summary>What each weight comes to.</summary>
    public PlannedWeights Weights { get; private set; } = null!;

    /// <summary>What keeps the plan from being approved; empty where nothing does, or where it has been.</summary>
    public IReadOnlyList<Refusal> Hindrances { get; private set; } = [];

    public void OnGet() => Load();

    /// <summary>Takes a scorecard a step up or down.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Load();
        if (Step.Read(Azione, [.. Cycle.Scorecards.Select(card => card.Code)]) is not var (name, place))
        {
            return Redirect(Plan.Plan);
        }
        return await ApplyAsync(cycle => new MoveEntry(name, "", cycle.Scorecards.FindIndex(card => card.Code == place)), [], _ => Plan.Plan, () => Task.CompletedTask);
    }

    /// <summary>Goes back to the plan before the last edit.</summary>
    public async Task<IActionResult> OnPostUndoAsync()
    {
        var answer = await Desk.UndoAsync(Work, HttpContext.RequestAborted);
        if (answer.Faults.Count == 0)
        {
            return Redirect(Plan.Plan);
        }
        Problems = answer.Faults;
        Load();
        return Refused();
    }

    private void Load()
    {
        Weights = PlannedWeights.Of(Cycle);
        if (Cycle.Phase == Core.Cycles.Phase.Preparation)
        {
            Hindrances = NextStep.Of(new Standing(Scored, Loaded.Findings(Scored, ContextTables.Read(Loaded.ContextJson)), []))!.Hindrances;
        }
    }
}
