using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Measures;

/// <summary>A base datum: its values by year and period, its source and owner, and every figure it goes into.</summary>
public sealed class MeasureModel : CyclePage
{
    public Measure Measure { get; private set; } = null!;

    /// <summary>All recorded values, the newest first.</summary>
    public IReadOnlyList<MeasureValue> Values { get; private set; } = [];

    /// <summary>Yearly values, as a trend shows them.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];

    /// <summary>Indicators that read it.</summary>
    public IReadOnlyList<CompiledIndicator> UsedBy { get; private set; } = [];

    /// <summary>From the map down to this page.</summary>
    public IEnumerable<Crumb> Crumbs => [MapCrumb, new(MeasureTexts.Measures, Links.Measures), new(Measure.Code)];

    protected override Section Section => Section.Measures;

    public IActionResult OnGet(string codice)
    {
        if (Cycle.Measures.Find(measure => measure.Code == codice) is not { } measure)
        {
            return NotFound();
        }
        Measure = measure;
        Values = [.. Cycle.Values.Where(value => value.Measure == codice).OrderByDescending(value => value.Year).ThenByDescending(value => value.Period)];
        Trend = [.. Values.Where(value => value.Period.IsYear && value.Value is { Kind: ValueKind.Number }).Reverse()
            .Select(value => new TrendPoint(value.Year, value.Value!.Value.Content, Figures.Datum(value.Value.Value, measure.Unit)))];
        UsedBy = [.. Loaded.Compiled.Indicators.Where(indicator => indicator.Inputs.Any(input => input.Measure == measure))];
        return Page();
    }

    /// <summary>The items that an indicator appears in, over all scorecards.</summary>
    public IEnumerable<ScoredItem> ItemsOf(CompiledIndicator indicator) => indicator.UsedBy.Select(item => (ScoredItem)Scored.Find(item.Path)!);
}
