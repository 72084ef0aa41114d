using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Phases;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Scorecards;

/// <summary>A scorecard as the report prints it, with filters, an order to choose, and downloads. The filters are in the address.</summary>
public sealed class ScorecardModel : CyclePage
{
    /// <summary>The scorecard shown; null where the cycle has none yet.</summary>
    public ScoredNode? Card { get; private set; }

    /// <summary>What the reader asked to see.</summary>
    [BindProperty(SupportsGet = true)]
    public ScorecardFilter Filter { get; set; } = new();

    /// <summary>The rows that pass the filter, in the order asked for.</summary>
    public IReadOnlyList<ScoredEntry> Rows { get; private set; } = [];

    /// <summary>All marks found in the scorecard, such as PIRA.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    protected override Section Section => Section.Scorecard;

    public IActionResult OnGet(string? codice, string? formato)
    {
        if (Request.Query.Any(part => part.Value.ToString().Length == 0))
        {
            // A form sends its empty fields too; an address to keep or to share says only what was asked.
            var asked = new QueryBuilder(Request.Query.Where(part => part.Value.ToString().Length > 0));
            return LocalRedirect(Request.PathBase + Request.Path.ToUriComponent() + asked.ToQueryString());
        }
        Card = Scored.Scorecards.FirstOrDefault(scorecard => codice is null || scorecard.Node.Code == codice);
        if (Card is not { } card)
        {
            return codice is null && formato is null ? Page() : NotFound();
        }
        Tags = [.. card.Items.SelectMany(item => item.Item.Tags).Distinct().Order(StringComparer.Ordinal)];
        Rows = Filter.Rows(card, Scored, Cycle.Units);
        return formato is null ? Page() : Download(card, formato);
    }

    /// <summary>Who is evaluated by a personal scorecard, and who evaluates; null for one that all see.</summary>
    public string? Personal => Card!.Node.Holder is { } holder
        ? string.Format(null, ScorecardTexts.PersonalOf, NameOf(holder), Card.Node.Evaluator is { } evaluator ? string.Format(null, ScorecardTexts.HeadOf, NameOf(evaluator)) : ScorecardTexts.GoverningBody)
            + " " + (Cycle.Method.Publishes(Card.Node) ? ScorecardTexts.PersonalPublished : ScorecardTexts.PersonalKept)
        : null;

    /// <summary>True where the reader evaluates by it, and may change now what it asks.</summary>
    public bool MayEdit => Actor is { } actor && PhaseLocks.IsOpen(Cycle.Phase, Activity.EditPlan) && PlanRights.Evaluates(actor, Card!.Node);

    private string NameOf(string unit) => Cycle.Units.Find(one => one.Code == unit)?.Name ?? unit;

    /// <summary>How many objectives and entries it has, in words.</summary>
    public string Counts
    {
        get
        {
            var monitored = Card!.Items.Count(item => item.State == ItemState.Monitoring);
            string[] counts =
            [
                Counted.Of(Card.Nodes.Count(node => node.Node.Kind == NodeKind.Objective) + Card.Items.Count(item => item.Objective is not null), ScorecardTexts.Objectives),
                Counted.Of(Card.Items.Count() - monitored, ScorecardTexts.WithTarget),
            ];
            return string.Join(", ", monitored == 0 ? counts : counts.Append(string.Format(null, ScorecardTexts.Monitored, monitored)));
        }
    }

    /// <summary>How many of the entries pass the filter, in words.</summary>
    public string MatchesInWords => Counted.Of(Rows.OfType<ScoredItem>().Count(), ScorecardTexts.Matches, Card!.Items.Count());

    private IActionResult Download(ScoredNode card, string format) => TableFile.Of(
        Filter.IsSet ? ScorecardTable.Of(Scored, card, [.. Rows.OfType<ScoredItem>()]) : ScorecardTable.Of(Scored, card),
        $"{Cycle.Administration.Code}-{Cycle.Year}-{card.Node.Code}",
        format);
}
