using Traguardo.Core.Cycles;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>A scored cycle: every scorecard's tree with results, shares and points lost. Immutable, safe to share.</summary>
public sealed class ScoredCycle
{
    private readonly Reading[] readings;
    private readonly Lazy<Dictionary<string, ScoredEntry>> entries;
    private readonly Lazy<IReadOnlyList<ScoredArea>> areas;

    internal ScoredCycle(CompiledCycle compiled, Period period, Reading[] readings, ScoredNode[] scorecards)
    {
        Compiled = compiled;
        Period = period;
        this.readings = readings;
        Scorecards = scorecards;
        entries = new(() => ByPath(scorecards));
        areas = new(ScoreAreas);
    }

    /// <summary>The compiled cycle.</summary>
    public CompiledCycle Compiled { get; }

    /// <summary>The cycle as planned.</summary>
    public Cycle Cycle => Compiled.Cycle;

    /// <summary>The period scored.</summary>
    public Period Period { get; }

    /// <summary>The scorecards, in the order planned; the first is the administration's own.</summary>
    public IReadOnlyList<ScoredNode> Scorecards { get; }

    /// <summary>The strategic areas, in the order planned.</summary>
    public IReadOnlyList<ScoredArea> Areas => areas.Value;

    /// <summary>What is known of an indicator.</summary>
    public Reading Read(CompiledIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return readings[indicator.Index];
    }

    /// <summary>The node or item at a path; null where there is none. Below an item that refers to an objective, see <see cref="ScoredItem.Objective"/>.</summary>
    public ScoredEntry? Find(string path) => entries.Value.GetValueOrDefault(path);

    /// <summary>The scorecard that a path or address begins with.</summary>
    /// <exception cref="KeyNotFoundException">It begins with none.</exception>
    public ScoredNode CardOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return (ScoredNode)entries.Value[path.Split('/')[0]];
    }

    /// <summary>The light of a result under the cycle's method; null where there is no result.</summary>
    public Light? LightOf(decimal? result) => result is { } score ? Lights.Of(Cycle.Method.Lights, score) : null;

    /// <summary>The judgement of a scorecard; null where it has no score or no band fits.</summary>
    public JudgementBand? JudgementOf(ScoredNode scorecard)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        return scorecard.Result is { } score ? Judgements.Of(Cycle.Method.Judgements, score) : null;
    }

    private IReadOnlyList<ScoredArea> ScoreAreas() => [.. Compiled.Areas.Select(area =>
    {
        ScoredNode[] objectives = [.. area.Objectives.Select(node => (ScoredNode)Find(node.Path)!)];
        return new ScoredArea(area.Area, objectives, PlainMean.Of(objectives.Select(objective => objective.Result)));
    })];

    private static Dictionary<string, ScoredEntry> ByPath(ScoredNode[] scorecards)
    {
        var byPath = new Dictionary<string, ScoredEntry>();
        void Add(ScoredEntry entry)
        {
            byPath.Add(entry.Path, entry);
            if (entry is ScoredNode node)
            {
                foreach (var child in node.Children)
                {
                    Add(child);
                }
            }
        }
        Array.ForEach(scorecards, Add);
        return byPath;
    }
}
