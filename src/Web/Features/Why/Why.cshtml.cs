using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Why;

/// <summary>Why this number: from any figure down to the base data, at an address that can be shared.</summary>
public sealed class WhyModel(IDbContextFactory<TraguardoDb> databases) : CyclePage
{
    /// <summary>The figure explained.</summary>
    public Explanation Explanation { get; private set; } = null!;

    /// <summary>The node or item explained; null for a strategic area.</summary>
    public ScoredEntry? Entry { get; private set; }

    /// <summary>What stands in front of the entry's own path, where it is seen through an objective referred to.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>The scorecard the figure stands in, or the one it is seen from; null for a strategic area.</summary>
    public ScoredNode? Card { get; private set; }

    /// <summary>How much is there of what the figure needs.</summary>
    public Filled Filled => FilledOf(Explanation);

    /// <summary>How much is there of what a figure on the page needs.</summary>
    public Filled FilledOf(Explanation figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Kind == ExplanationKind.Area ? FilledSoFar.Of(Cycle, Scored.Areas.First(area => Explainer.AreaPrefix + area.Area.Code == figure.Path))
            : Address.Find(Scored, figure.Path) is var (entry, _) ? FilledOf(entry)
            : Filled.All;
    }

    /// <summary>Why a figure on the page is what it is; of what waits for its values, that it does.</summary>
    public string SaidOf(Explanation figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Address.Find(Scored, figure.Path)?.Entry switch
        {
            ScoredNode node when FilledOf(node) != Filled.All => Said(node),
            ScoredItem { Objective: { } objective } item when FilledOf(item) != Filled.All => Said(objective),
            ScoredItem item when FilledOf(item) == Filled.None => WhyTexts.NotYet,
            _ => figure.Why,
        };
    }

    /// <summary>What the figure is worked out from: of an item that refers to an objective, that objective; otherwise the figure itself.</summary>
    public Explanation Subject => Entry is ScoredItem { Objective: not null } ? Explanation.Inputs[0] : Explanation;

    /// <summary>What stands below the figure, but for base data.</summary>
    public IReadOnlyList<Explanation> Lines => [.. Subject.Inputs.Where(input => input.Kind != ExplanationKind.Measure)];

    /// <summary>True where the figure is the mean of its lines by weight; false for an area, which is a plain mean.</summary>
    public bool IsByWeight => (Entry as ScoredNode ?? (Entry as ScoredItem)?.Objective) is { Node.Rollup: Rollup.WeightedMean };

    protected override Section Section => Section.Map;

    /// <summary>Where base data come from; null for a stranger, who reads no names of people.</summary>
    public Provenances? Provenances { get; private set; }

    /// <summary>The line below a base datum: whose it is and what proves it; null where there is nothing to say.</summary>
    public ProvenanceLine? LineOf(Explanation datum)
    {
        ArgumentNullException.ThrowIfNull(datum);
        var year = datum.Year ?? Cycle.Year;
        List<DatumKey> keys = datum.Kind == ExplanationKind.Measure
            ? [.. Cycle.Values.Where(value => value.Measure == datum.Code && value.Year == year).Select(value => new DatumKey(DatumKind.Measure, value.Measure, year, value.Period))]
            : [.. Cycle.IndicatorValues.Where(value => value.Indicator == datum.Code && value.Year == year && value.Period.IsYear).Select(value => new DatumKey(DatumKind.Indicator, value.Indicator, year, Period.Year))];
        return Provenances?.Line(keys, Links);
    }

    public async Task<IActionResult> OnGetAsync(string path)
    {
        if (new Explainer(Scored, Figures).Explain(path) is not { } explanation)
        {
            return NotFound();
        }
        Explanation = explanation;
        Provenances = Actor is null ? null : await Provenances.ReadAsync(databases, Loaded.Summary, HttpContext.RequestAborted);
        if (Address.Find(Scored, path) is var (entry, prefix))
        {
            (Entry, Prefix) = (entry, prefix);
            Card = Scored.CardOf(path);
        }
        return Page();
    }
}
