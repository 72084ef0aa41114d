using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Search;

/// <summary>Something found.</summary>
/// <param name="Kind">What it is, in the reader's language.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Where">Where it stands; null where that says nothing.</param>
/// <param name="Shown">Its figure; null where it has none.</param>
/// <param name="Href">Its page.</param>
public sealed record Hit(string Kind, string Code, string Name, string? Where, string? Shown, string Href)
{
    /// <summary>The page that explains its figure; null for a figure that is no score.</summary>
    public string? Why { get; init; }

    /// <summary>The name people call it by, where it has one beside its own.</summary>
    public string? ShortName { get; init; }

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public string? Owner { get; init; }
}

/// <summary>Search over everything that has a code: all words must be found, whatever their case and accents.</summary>
public static class CycleSearch
{
    /// <summary>Hits shown at most: who gets more needs another word.</summary>
    public const int Most = 100;

    public static IReadOnlyList<Hit> Find(string words, ScoredCycle scored, CycleLinks links, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. All(scored, links, figures)
            .Where(hit => Words.AreIn(words, $"{hit.Code} {hit.Name} {hit.ShortName} {hit.Where} {hit.Owner}"))
            .OrderBy(hit => !string.Equals(hit.Code, words.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(Most)];
    }

    private static IEnumerable<Hit> All(ScoredCycle scored, CycleLinks links, Figures figures)
    {
        foreach (var card in scored.Scorecards)
        {
            yield return new(SearchTexts.Scorecard, card.Node.Code, card.Node.Title, null, card.Result is { } score ? figures.Score(score) + "%" : null, links.Scorecard(card.Node.Code)) { Why = links.Why(card.Path) };
            foreach (var node in card.Nodes)
            {
                yield return new(
                    node.Node.Kind == NodeKind.Objective ? SearchTexts.Objective : SearchTexts.Branch,
                    node.Node.Code,
                    node.Node.Title,
                    card.Node.Title,
                    node.Result is { } result ? figures.Percent(result) : null,
                    links.Objective(node.Path))
                {
                    Why = links.Why(node.Path),
                    ShortName = node.Node.ShortTitle,
                };
            }
        }
        foreach (var area in scored.Areas)
        {
            yield return new(SearchTexts.Area, area.Area.Code, area.Area.Title, null, area.Score is { } mean ? figures.Percent(mean) : null, links.WhyArea(area.Area.Code)) { Why = links.WhyArea(area.Area.Code), ShortName = area.Area.ShortTitle };
        }
        foreach (var indicator in scored.Compiled.Indicators)
        {
            var shown = scored.Read(indicator).Value is { } value ? figures.WithUnit(value, indicator.Indicator.Unit, indicator.Indicator.Decimals) : null;
            yield return new(SearchTexts.Indicator, indicator.Indicator.Code, indicator.Indicator.Name, null, shown, links.Indicator(indicator.Indicator.Code));
        }
        var units = scored.Cycle.Units.ToDictionary(unit => unit.Code, unit => unit.Name);
        foreach (var measure in scored.Cycle.Measures)
        {
            var shown = scored.Compiled.Read(measure, scored.Cycle.Year).Value is { } value ? figures.Datum(value, measure.Unit) : null;
            yield return new(SearchTexts.Measure, measure.Code, measure.Name, measure.Source, shown, links.Measure(measure.Code)) { Owner = units.GetValueOrDefault(measure.Owner ?? "", measure.Owner ?? "") };
        }
        foreach (var programme in scored.Cycle.Programmes)
        {
            yield return new(SearchTexts.Programme, programme.Code, programme.Name ?? programme.Kind ?? "", scored.Compiled.ObjectiveOf(programme)?.Node.Code, programme.Budget is { } budget ? figures.Money(budget) : null, links.Programmes(programme.Code));
        }
    }
}
