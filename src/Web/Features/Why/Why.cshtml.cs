using Microsoft.AspNetCore.Mvc;
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

    /// <summary>From the map down to the figure's parent.</summary>
    public IReadOnlyList<(string Title, string Href)> Crumbs { get; private set; } = [];

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
            Card = (ScoredNode)Scored.Find(path.Split('/')[0])!;
        }
        Crumbs = [.. Ancestors(path)];
        return Page();
    }

    /// <summary>Address of something below the figure.</summary>
    public string LinkBelow(Explanation input) => Links.Why(input.Path);

    private IEnumerable<(string, string)> Ancestors(string path)
    {
        yield return (string.Format(null, WhyTexts.Map, Cycle.Year), Links.Map);
        var codes = path.Split('/');
        for (var depth = 1; depth < codes.Length; depth++)
        {
            var address = string.Join('/', codes[..depth]);
            if (Address.Find(Scored, address) is var (entry, _))
            {
                yield return (entry is ScoredNode node ? node.Node.ShortTitle ?? node.Node.Title : codes[depth - 1], Links.Why(address));
            }
        }
    }
}
