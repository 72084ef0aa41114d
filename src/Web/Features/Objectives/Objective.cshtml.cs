using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Analysing;
using Traguardo.Core.Cycles;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Monitoring;
using Traguardo.Web.Features.Publishing;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Objectives;

/// <summary>An objective: its result, its programme with the money, its items, and where else it counts.</summary>
public sealed class ObjectiveModel(SnapshotShelf shelf, ApprovedTexts texts) : CyclePage
{
    /// <summary>The objective, or another node below a scorecard.</summary>
    public ScoredNode Node { get; private set; } = null!;

    /// <summary>The programmes that pay for it.</summary>
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    /// <summary>The strategic areas it belongs to.</summary>
    public IReadOnlyList<ScoredArea> Areas { get; private set; } = [];

    /// <summary>Items of scorecards whose actual is this objective's score.</summary>
    public IReadOnlyList<ScoredItem> ReferredBy { get; private set; } = [];

    /// <summary>How its result went from one frozen monitoring to the next; empty where there are fewer than two.</summary>
    public IReadOnlyList<CoursePoint> Course { get; private set; } = [];

    /// <summary>What was said of the causes of its deviations, the latest first.</summary>
    public IReadOnlyList<DeviationComment> Causes { get; private set; } = [];

    /// <summary>The analysis that it asks for or has; null where there is none.</summary>
    public AskedAnalysis? Analysis { get; private set; }

    /// <summary>What the year was like for it, as it was approved.</summary>
    public IReadOnlyList<ReportBlock> Text { get; private set; } = [];

    protected override Section Section => Section.Scorecard;

    public async Task<IActionResult> OnGetAsync(string path)
    {
        if (Scored.Find(path) is not ScoredNode { Node.Kind: not NodeKind.Scorecard } node)
        {
            return NotFound();
        }
        Node = node;
        Programmes = [.. Cycle.Programmes.Where(programme => programme.Code == node.Node.Programme || Scored.Compiled.ObjectiveOf(programme)?.Path == path)];
        Areas = [.. Scored.Areas.Where(area => area.Objectives.Contains(node))];
        ReferredBy = [.. Loaded.Compiled.FindNode(path)!.ReferredBy.Select(item => (ScoredItem)Scored.Find(item.Path)!)];
        Text = await texts.OfObjectiveAsync(this, path);
        Course = await shelf.CourseAsync(this, path);
        Causes = await shelf.CommentsAsync(this, path);
        Analysis = AskedAnalyses.Of(Scored).FirstOrDefault(asked => asked.Objective == node);
        return Page();
    }
}
