using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The scorecards of which a reader knows what was judged: of a personal one that is published they may know the figures alone.</summary>
internal static class JudgedCards
{
    public static IReadOnlyList<ScoredNode> Of(CyclePage page) => [.. page.Scored.Scorecards.Where(card => Sight.Shows(page.Actor, card.Node))];
}
