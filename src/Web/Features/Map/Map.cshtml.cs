using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Monitoring;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Map;

/// <summary>The strategy map: the answer, the grid of perspectives and areas, and where the points are lost.</summary>
public sealed class MapModel(CycleCache cycles, SnapshotShelf shelf) : CyclePage
{
    private const int LossesShown = 6;

    /// <summary>The administration's own scorecard; null where the cycle has none yet.</summary>
    public ScoredNode? Card { get; private set; }

    /// <summary>True where there is a plan to build and the reader may.</summary>
    public bool MayBuild => PlanDesk.IsEditor(Actor) && PhaseLocks.IsOpen(Cycle.Phase, Activity.EditPlan);

    /// <summary>Whether the values of the year are there.</summary>
    public Filled Filled => Strategy.Filled;

    /// <summary>True before the year is opened for values: what there is to show is the plan.</summary>
    public bool IsPlan => Strategy.IsPlan;

    /// <summary>How many values are in, and of how many.</summary>
    public (int Given, int All) Entered { get; private set; }

    /// <summary>What the plan promises, in words.</summary>
    public string Promises => string.Format(
        null, MapTexts.PlanPromises,
        Counted.Of(Card!.Nodes.Count(node => node.Node.Kind == NodeKind.Objective), MapTexts.ObjectiveCount),
        Counted.Of(Card.Items.Count(), MapTexts.EntryCount));

    /// <summary>What the entries whose values are there are worth, and what they kept of it, in points.</summary>
    public (decimal Worth, decimal Kept) SoFar
    {
        get
        {
            var given = Card!.Items.Where(item => item.IsComplete && item.Result is not null).ToList();
            return (given.Sum(item => item.Share), given.Sum(item => item.Share - item.PointsLost));
        }
    }

    /// <summary>The grid of perspectives and areas.</summary>
    public StrategyMap Strategy { get; private set; } = null!;

    /// <summary>Objectives of the scorecard that have a score.</summary>
    public IReadOnlyList<ScoredNode> Objectives { get; private set; } = [];

    public IReadOnlyList<ScoredItem> Losses { get; private set; } = [];

    /// <summary>The largest losses, as many as the page shows one by one.</summary>
    public IEnumerable<ScoredItem> LargestLosses => Losses.Count <= LossesShown ? Losses : Losses.Take(LossesShown - 1);

    /// <summary>The others, shown as one row.</summary>
    public IReadOnlyList<ScoredItem> OtherLosses => [.. Losses.Skip(LargestLosses.Count())];

    /// <summary>Entries that count and lost nothing.</summary>
    public int KeptAll => Card!.Items.Count(item => item.Result is not null && item.PointsLost <= 0 && (item.IsComplete || Filled == Filled.All));

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

    /// <summary>How the score went from one frozen monitoring to the next; empty where there are fewer than two.</summary>
    public IReadOnlyList<CoursePoint> Course { get; private set; } = [];

    protected override Section Section => Section.Map;

    public async Task OnGetAsync()
    {
        if (Scored.Scorecards.Count > 0)
        {
            Card = Scored.Scorecards[0];
            Strategy = new StrategyMap(Scored, Card, Links);
            Objectives = [.. Card.Nodes.Where(node => node.Node.Kind == NodeKind.Objective && node.Result is not null)];
            Losses = [.. Core.Scoring.Losses.Of(Card).Where(item => Filled == Filled.All || item.IsComplete)];
            Gains = [.. Card.Items.Where(item => item.PointsLost < 0)];
            Course = await shelf.CourseAsync(this, Card.Path);
            if (Filled != Filled.All && !IsPlan)
            {
                var due = await DueView.OfAsync(cycles, Viewer, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted);
                Entered = (due.Sheets.Sum(sheet => sheet.Complete), due.Sheets.Sum(sheet => sheet.Data.Count));
            }
        }
    }
}
