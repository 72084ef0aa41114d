using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Explaining;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Why;

/// <summary>Why this number: from any figure down to the base data, at an address that can be shared.</summary>
public sealed class WhyModel : CyclePage
{
    /// <summary>The figure explained.</summary>
    public Explanation Explanation { get; private set; } = null!;

    /// <summary>The node or item explained; null for a strategic area.</summary>
    public ScoredEntry? Entry { get; private set; }

    /// <summary>What stands in front of the entry's own path, where it is seen through an objective referred to.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>The scorecard the figure stands in, or the one it is seen from; null for a strategic area.</summary>
    public ScoredNode? Card { get; private set; }

    /// <summary>What the figure is worked out from: of an item that refers to an objective, that objective; otherwise the figure itself.</summary>
    public Explanation Subject => Entry is ScoredItem { Objective: not null } ? Explanation.Inputs[0] : Explanation;

    /// <summary>What stands below the figure, but for base data.</summary>
    public IReadOnlyList<Explanation> Lines => [.. Subject.Inputs.Where(input => input.Kind != ExplanationKind.Measure)];

    /// <summary>True where the figure is the mean of its lines by weight; false for an area, which is a plain mean.</summary>
    public bool IsByWeight => (Entry as ScoredNode ?? (Entry as ScoredItem)?.Objective) is { Node.Rollup: Rollup.WeightedMean };

    protected override Section Section => Section.Map;

    public IActionResult OnGet(string path)
    {
        if (new Explainer(Scored, Figures).Explain(path) is not { } explanation)
        {
            return NotFound();
        }
        Explanation = explanation;
        if (Address.Find(Scored, path) is var (entry, prefix))
        {
            (Entry, Prefix) = (entry, prefix);
            Card = Scored.CardOf(path);
        }
        return Page();
    }
}
