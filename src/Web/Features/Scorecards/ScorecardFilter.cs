using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Scorecards;

/// <summary>What a reader asks to see of a scorecard, as it stands in the address.</summary>
public sealed record ScorecardFilter
{
    private const string OrderKey = "ordine";

    public const string ByLoss = "persi";
    public const string ByShare = "palio";
    public const string ByAchievement = "realizzazione";
    public const string ByCode = "codice";

    public const string Green = "raggiunto";
    public const string Amber = "parziale";
    public const string Red = "non-raggiunto";
    public const string Monitoring = "monitoraggio";
    public const string LeftOut = "escluso";
    public const string Missing = "mancante";

    /// <summary>Words or a code to be found in an entry.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>Code of a perspective, or of whatever stands first below the scorecard.</summary>
    [FromQuery(Name = "prospettiva")]
    public string? Branch { get; init; }

    /// <summary>One of the outcomes above.</summary>
    [FromQuery(Name = "esito")]
    public string? Outcome { get; init; }

    /// <summary>Code of a unit that answers for a measure of the indicator.</summary>
    [FromQuery(Name = "ufficio")]
    public string? Unit { get; init; }

    /// <summary>A mark such as PIRA.</summary>
    [FromQuery(Name = "piano")]
    public string? Tag { get; init; }

    /// <summary>One of the orders above; the plan's own where there is none.</summary>
    [FromQuery(Name = OrderKey)]
    public string? Order { get; init; }

    /// <summary>True where something is asked for.</summary>
    public bool IsSet => Parts().Any();

    /// <summary>True where entries may be left out, and not only put in another order.</summary>
    public bool Narrows => Parts().Any(part => part.Key != OrderKey);

    /// <summary>The rows to show: the tree as planned without what does not pass, or the items alone in another order.</summary>
    public IReadOnlyList<ScoredEntry> Rows(ScoredNode card, ScoredCycle scored, IReadOnlyList<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(scored);
        var passing = card.Items.Where(item => Passes(item, card, scored, units)).ToList();
        return Order switch
        {
            ByLoss => [.. passing.OrderByDescending(item => item.PointsLost).ThenBy(item => item.Path, StringComparer.Ordinal)],
            ByShare => [.. passing.OrderByDescending(item => item.Share).ThenBy(item => item.Path, StringComparer.Ordinal)],
            ByAchievement => [.. passing.OrderBy(item => item.Result ?? decimal.MaxValue).ThenBy(item => item.Path, StringComparer.Ordinal)],
            ByCode => [.. passing.OrderBy(item => item.Item.Indicator ?? item.Objective!.Node.Code, CodeOrder)],
            _ => [.. Tree(card, passing.ToHashSet<ScoredEntry>())],
        };
    }

    /// <summary>The query of an address with the same filters and another order.</summary>
    public string QueryWith(string order)
    {
        var query = new QueryBuilder(Parts().Where(part => part.Key != OrderKey));
        query.Add(OrderKey, order);
        return query.ToQueryString().Value!;
    }

    /// <summary>The query of the address where what passes is downloaded.</summary>
    public string QueryOf(string format) => new QueryBuilder(Parts()) { { "formato", format } }.ToQueryString().Value!;

    // A3.4 comes before A3.10.
    private static readonly StringComparer CodeOrder = StringComparer.Create(CultureInfo.GetCultureInfo("it-IT"), CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    private IEnumerable<KeyValuePair<string, string>> Parts() => new (string Key, string? Value)[]
    {
        ("q", Words), ("prospettiva", Branch), ("esito", Outcome), ("ufficio", Unit), ("piano", Tag), (OrderKey, Order),
    }.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => KeyValuePair.Create(part.Key, part.Value!));

    private static IEnumerable<ScoredEntry> Tree(ScoredNode node, HashSet<ScoredEntry> passing)
    {
        foreach (var child in node.Children)
        {
            if (child is ScoredNode below)
            {
                var rows = Tree(below, passing).ToList();
                if (rows.Count > 0)
                {
                    yield return below;
                }
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
            else if (passing.Contains(child))
            {
                yield return child;
            }
        }
    }

    private bool Passes(ScoredItem item, ScoredNode card, ScoredCycle scored, IReadOnlyList<Unit> units) =>
        (string.IsNullOrWhiteSpace(Branch) || item.Path.StartsWith($"{card.Path}/{Branch}/", StringComparison.Ordinal))
        && (string.IsNullOrWhiteSpace(Tag) || item.Item.Tags.Contains(Tag))
        && (string.IsNullOrWhiteSpace(Outcome) || Outcome == OutcomeOf(item, scored))
        && (string.IsNullOrWhiteSpace(Unit) || (item.Indicator?.Inputs.Any(input => Belongs(input.Measure.Owner, units)) ?? false))
        && Shared.Words.AreIn(Words, Text(item));

    // A unit answers for what the units below it answer for.
    private bool Belongs(string? owner, IReadOnlyList<Unit> units)
    {
        for (var steps = 0; owner is not null && steps <= units.Count; steps++)
        {
            if (owner == Unit)
            {
                return true;
            }
            owner = units.FirstOrDefault(unit => unit.Code == owner)?.Parent;
        }
        return false;
    }

    private static string OutcomeOf(ScoredItem item, ScoredCycle scored) => item.State switch
    {
        ItemState.Monitoring => Monitoring,
        ItemState.Missing => Missing,
        ItemState.NotDue or ItemState.NotApplicable or ItemState.Neutralised => LeftOut,
        _ => scored.LightOf(item.Result) switch
        {
            Light.Green => Green,
            Light.Amber => Amber,
            _ => Red,
        },
    };

    private static string Text(ScoredItem item) => item.Indicator is { } indicator
        ? $"{indicator.Indicator.Code} {indicator.Indicator.Name}"
        : $"{item.Objective!.Node.Code} {item.Objective.Node.Title}";
}
