using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>Builds the explanation of any figure of a scored cycle, from its address down to the base data.</summary>
/// <param name="scored">The scored cycle.</param>
/// <param name="figures">How figures are shown; texts are in the language of the ambient culture.</param>
public sealed class Explainer(ScoredCycle scored, Figures figures)
{
    /// <summary>What stands before the code of a strategic area in its address: <c>area:1</c>.</summary>
    public const string AreaPrefix = "area:";

    private readonly WhyInWords why = new(scored, figures);
    private readonly RuleInWords rules = new(scored.Cycle.Method, figures);

    /// <summary>
    /// The explanation of the figure at an address: a path (<c>ente/A/A4</c>), a path that goes on through an objective referred
    /// to (<c>sg/P1/ente/A/A4/A4.1</c>), or an area (<c>area:1</c>); null where the address leads nowhere.
    /// </summary>
    public Explanation? Explain(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith(AreaPrefix, StringComparison.Ordinal))
        {
            return scored.Areas.FirstOrDefault(area => area.Area.Code == path[AreaPrefix.Length..]) is { } area ? Area(area) : null;
        }
        return Address.Find(scored, path) is var (entry, prefix) ? Entry(entry, prefix) : null;
    }

    private Explanation Entry(ScoredEntry entry, string prefix) => entry switch
    {
        ScoredNode node => Node(node, prefix),
        ScoredItem item => Item(item, prefix),
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    private Explanation Area(ScoredArea area) => new()
    {
        Kind = ExplanationKind.Area,
        Path = AreaPrefix + area.Area.Code,
        Code = area.Area.Code,
        Name = area.Area.Title,
        Result = area.Score,
        Shown = area.Score is { } score ? figures.Whole(score) : Missing,
        Light = scored.LightOf(area.Score),
        Rule = RuleInWords.OfArea(area),
        Arithmetic = Arithmetic.OfArea(area, figures),
        Why = why.OfArea(area),
        Inputs = [.. area.Objectives.Select(objective => Node(objective, ""))],
    };

    private Explanation Node(ScoredNode node, string prefix) => new()
    {
        Kind = node.Node.Kind switch
        {
            NodeKind.Scorecard => ExplanationKind.Scorecard,
            NodeKind.Perspective => ExplanationKind.Perspective,
            NodeKind.Priority => ExplanationKind.Priority,
            _ => ExplanationKind.Objective,
        },
        Path = prefix + node.Path,
        Code = node.Node.Code,
        Name = node.Node.Title,
        Result = node.Result,
        Shown = node.Result is not { } score ? Missing : node.Node.Kind == NodeKind.Scorecard ? figures.Score(score) : figures.Whole(score),
        Light = scored.LightOf(node.Result),
        Weight = node.Node.Weight,
        Share = node.Share,
        PointsLost = node.PointsLost,
        PointsOf = Address.ScaleOf(scored, node.Path, prefix).Node.Code,
        Owner = node.Node.Owner,
        Rule = rules.Of(node),
        Arithmetic = Arithmetic.Of(node, scored.Cycle.Method.RowRounding, figures),
        Why = why.Of(node, prefix),
        Inputs = [.. node.Children.Select(child => Entry(child, prefix))],
    };

    private Explanation Item(ScoredItem item, string prefix) => new()
    {
        Kind = ExplanationKind.Item,
        Path = prefix + item.Path,
        Code = item.Item.Indicator ?? item.Objective!.Node.Code,
        Name = item.Indicator?.Indicator.Name ?? item.Objective!.Node.Title,
        Result = item.Result,
        Value = item.Actual,
        Shown = item.Result is { } achievement ? figures.Whole(achievement) : Missing,
        State = item.State,
        Light = scored.LightOf(item.Result),
        Weight = item.Item.Weight,
        Share = item.Share,
        PointsLost = item.PointsLost,
        PointsOf = Address.ScaleOf(scored, item.Path, prefix).Node.Code,
        Rule = rules.Of(item),
        Arithmetic = Arithmetic.Of(item, scored, figures),
        Why = why.Of(item, prefix),
        Inputs = item.Objective is { } objective ? [Node(objective, Address.Through(prefix, item)) with { Weight = null }]
            : item.Indicator is { Formula: not null } computed ? [.. computed.Inputs.Select(Measure)]
            : [],
    };

    private Explanation Measure(FormulaInput input)
    {
        var year = scored.Cycle.Year + input.YearOffset;
        var reading = scored.Compiled.Read(input.Measure, year, scored.Period);
        return new Explanation
        {
            Kind = ExplanationKind.Measure,
            Path = input.Measure.Code,
            Code = input.Measure.Code,
            Name = input.Measure.Name,
            Value = reading.Value,
            Shown = reading.Value is { } value ? figures.Datum(value, input.Measure.Unit) : Missing,
            Rule = ExplainTexts.BaseDatum,
            Why = WhyInWords.Of(input.Measure, reading, year),
            Source = input.Measure.Source,
            Owner = input.Measure.Owner,
            Year = year,
        };
    }

    private const string Missing = "–";
}
