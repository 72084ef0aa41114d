using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>The map as rows and columns: perspectives are bands, strategic areas columns, an empty cell stays empty.</summary>
/// <param name="Columns">The columns, in the order planned; the last without an area where some objective is in none.</param>
/// <param name="Rows">The rows, in the order planned.</param>
public sealed record StrategyGrid(IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Rows)
{
    /// <summary>From this many objectives in one cell on, the column takes twice the room.</summary>
    private const int Wide = 4;

    /// <summary>Units of width over all columns.</summary>
    public int Units => Columns.Sum(column => column.IsWide ? 2 : 1);

    /// <summary>The map of a scorecard.</summary>
    public static StrategyGrid Of(ScoredNode card, IReadOnlyList<ScoredArea> areas)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(areas);
        var bands = Bands(card);
        var inAnArea = areas.SelectMany(area => area.Objectives).Select(objective => objective.Path).ToHashSet();
        var isAnyOutside = bands.Any(band => band.Objectives.Any(objective => !inAnArea.Contains(objective.Path)));
        List<ScoredArea?> columns = isAnyOutside ? [.. areas, null] : [.. areas];
        var rows = bands.Select(band => new GridRow(
            band.Perspective,
            [.. columns.Select(area => Cell(band.Objectives, area, inAnArea))])).ToList();
        return new StrategyGrid(
            [.. columns.Select((area, i) => new GridColumn(area, rows.Any(row => row.Cells[i].Count >= Wide)))],
            rows);
    }

    private static List<(ScoredNode? Perspective, List<ScoredNode> Objectives)> Bands(ScoredNode card)
    {
        var bands = card.Children.OfType<ScoredNode>()
            .Where(child => child.Node.Kind != NodeKind.Objective)
            .Select(child => ((ScoredNode?)child, Objectives(child)))
            .ToList();
        // A scorecard may hold objectives without a perspective above them: they make a band of their own.
        var bare = card.Children.OfType<ScoredNode>().Where(child => child.Node.Kind == NodeKind.Objective).ToList();
        return bare.Count == 0 ? bands : [.. bands, (null, bare)];
    }

    private static List<ScoredNode> Objectives(ScoredNode node) => [.. node.Nodes.Where(below => below.Node.Kind == NodeKind.Objective)];

    private static List<ScoredNode> Cell(List<ScoredNode> objectives, ScoredArea? area, HashSet<string> inAnArea)
    {
        var own = area?.Objectives.Select(objective => objective.Path).ToHashSet();
        return [.. objectives.Where(objective => own?.Contains(objective.Path) ?? !inAnArea.Contains(objective.Path))];
    }
}

/// <summary>A column of the map.</summary>
/// <param name="Area">The strategic area; null for the objectives in none.</param>
/// <param name="IsWide">Whether it takes twice the room.</param>
public sealed record GridColumn(ScoredArea? Area, bool IsWide);

/// <summary>A row of the map.</summary>
/// <param name="Perspective">The perspective; null where the scorecard has none.</param>
/// <param name="Cells">The objectives by column.</param>
public sealed record GridRow(ScoredNode? Perspective, IReadOnlyList<IReadOnlyList<ScoredNode>> Cells);
