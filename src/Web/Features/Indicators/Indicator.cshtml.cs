using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Indicators;

/// <summary>An indicator: its formula with names and values in place, its base data by year, its trend, and every scorecard that uses it.</summary>
public sealed class IndicatorModel : CyclePage
{
    public CompiledIndicator Indicator { get; private set; } = null!;

    /// <summary>What is known of it in the year scored.</summary>
    public Reading Reading { get; private set; }

    /// <summary>Years in which it, or something that its formula reads, has a value; the newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Its values by year, as a trend shows them.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];

    /// <summary>Every item that uses it.</summary>
    public IReadOnlyList<ScoredItem> Items { get; private set; } = [];

    protected override Section Section => Section.Scorecard;

    public IActionResult OnGet(string codice)
    {
        if (Loaded.Compiled.FindIndicator(codice) is not { } indicator)
        {
            return NotFound();
        }
        Indicator = indicator;
        Reading = Scored.Read(indicator);
        Years = [.. YearsOf(indicator).Append(Cycle.Year).Distinct().OrderDescending()];
        Trend = [.. Years.Reverse().Select(year => (year, value: Loaded.Compiled.Read(indicator, year).Value))
            .Where(point => point.value is { Kind: ValueKind.Number })
            .Select(point => new TrendPoint(point.year, point.value!.Value.Content, Shown(point.value.Value)))];
        Items = [.. indicator.UsedBy.Select(item => (ScoredItem)Scored.Find(item.Path)!)];
        return Page();
    }

    /// <summary>A value of the indicator, as shown.</summary>
    public string Shown(Value value) => Figures.WithUnit(value, Indicator.Indicator.Unit, Indicator.Indicator.Decimals);

    /// <summary>The measures its formula reads, each once.</summary>
    public IEnumerable<Measure> Measures => Indicator.Inputs.Select(input => input.Measure).Distinct();

    /// <summary>What an item stands in.</summary>
    public ScoredNode ParentOf(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (ScoredNode)Scored.Find(Indicator.UsedBy.First(used => used.Path == item.Path).Parent!.Path)!;
    }

    private IEnumerable<int> YearsOf(CompiledIndicator indicator)
    {
        var codes = indicator.Inputs.Select(input => input.Measure.Code).ToHashSet();
        return indicator.Formula is null
            ? Cycle.IndicatorValues.Where(value => value.Indicator == indicator.Indicator.Code && value.Period.IsYear).Select(value => value.Year)
            : Cycle.Values.Where(value => codes.Contains(value.Measure) && value.Period.IsYear).Select(value => value.Year);
    }
}
