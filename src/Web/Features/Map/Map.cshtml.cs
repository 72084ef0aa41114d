using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Map;

/// <summary>The strategy map: the answer, the grid of perspectives and areas, and where the points are lost.</summary>
public sealed class MapModel : CyclePage
{
    private const int LossesShown = 6;

    /// <summary>The administration's own scorecard; null where the cycle has none yet.</summary>
    public ScoredNode? Card { get; private set; }

    /// <summary>True where there is a plan to build and the reader may.</summary>
    public bool MayBuild => PlanDesk.IsEditor(Actor) && PhaseLocks.IsOpen(Cycle.Phase, Activity.EditPlan);

    public StrategyGrid Grid { get; private set; } = null!;

    /// <summary>Objectives of the scorecard that have a score.</summary>
    public IReadOnlyList<ScoredNode> Objectives { get; private set; } = [];

    public IReadOnlyList<ScoredItem> Losses { get; private set; } = [];

    /// <summary>The largest losses, as many as the page shows one by one.</summary>
    public IEnumerable<ScoredItem> LargestLosses => Losses.Count <= LossesShown ? Losses : Losses.Take(LossesShown - 1);

    /// <summary>The others, shown as one row.</summary>
    public IReadOnlyList<ScoredItem> OtherLosses => [.. Losses.Skip(LargestLosses.Count())];

    /// <summary>Entries that count and lost nothing.</summary>
    public int KeptAll => Card!.Items.Count(item => item.Result is not null && item.PointsLost <= 0);

    public int Missing => Card!.Items.Count(item => !item.IsComplete);

    /// <summary>Entries that went beyond their target and were let count for more.</summary>
    public IReadOnlyList<ScoredItem> Gains { get; private set; } = [];

    /// <summary>How many objectives have all their points.</summary>
    public string ReachedInWords
    {
        get
        {
            var reached = Objectives.Count(objective => objective.Result >= 1);
            return reached == Objectives.Count && reached > 1
                ? string.Format(null, MapTexts.AllReached, reached)
                : Counted.Of(reached, MapTexts.SomeReached, Objectives.Count);
        }
    }

    /// <summary>The part of all that is lost that the two largest losses explain, 0 to 1.</summary>
    public decimal TwoLargest => Ratio.Of(Losses.Take(2).Sum(item => item.PointsLost), Losses.Sum(item => item.PointsLost));

    /// <summary>The objectives below the lower threshold of the lights, the lowest first.</summary>
    public IEnumerable<ScoredNode> NotReached => Objectives.Where(objective => Scored.LightOf(objective.Result) == Light.Red).OrderBy(objective => objective.Result);

    protected override Section Section => Section.Map;

    public void OnGet()
    {
        if (Scored.Scorecards.Count > 0)
        {
            Card = Scored.Scorecards[0];
            Objectives = [.. Card.Nodes.Where(node => node.Node.Kind == NodeKind.Objective && node.Result is not null)];
            Losses = Core.Scoring.Losses.Of(Card);
            Gains = [.. Card.Items.Where(item => item.PointsLost < 0)];
            Grid = StrategyGrid.Of(Card, Scored.Areas);
        }
    }
}
