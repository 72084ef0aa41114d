using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Objectives;

/// <summary>An objective: its result, its programme with the money, its items, and where else it counts.</summary>
public sealed class ObjectiveModel : CyclePage
{
    /// <summary>The objective, or another node below a scorecard.</summary>
    public ScoredNode Node { get; private set; } = null!;

    /// <summary>The programmes that pay for it.</summary>
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    /// <summary>The strategic areas it belongs to.</summary>
    public IReadOnlyList<ScoredArea> Areas { get; private set; } = [];

    /// <summary>Items of scorecards whose actual is this objective's score.</summary>
    public IReadOnlyList<ScoredItem> ReferredBy { get; private set; } = [];

    protected override Section Section => Section.Scorecard;

    public IActionResult OnGet(string path)
    {
        if (Scored.Find(path) is not ScoredNode { Node.Kind: not NodeKind.Scorecard } node)
        {
            return NotFound();
        }
        Node = node;
        Programmes = [.. Cycle.Programmes.Where(programme => programme.Code == node.Node.Programme || Scored.Compiled.ObjectiveOf(programme)?.Path == path)];
        Areas = [.. Scored.Areas.Where(area => area.Objectives.Contains(node))];
        ReferredBy = [.. Loaded.Compiled.FindNode(path)!.ReferredBy.Select(item => (ScoredItem)Scored.Find(item.Path)!)];
        return Page();
    }
}
