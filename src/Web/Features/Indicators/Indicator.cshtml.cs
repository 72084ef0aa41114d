using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Monitoring;
using Traguardo.Web.Features.Publishing;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Indicators;

/// <summary>An indicator: its formula with names and values in place, its base data by year, its trend, and every scorecard that uses it.</summary>
public sealed class IndicatorModel(CycleCache cycles, SnapshotShelf shelf, ApprovedTexts texts) : CyclePage
{
    private IReadOnlyList<LoadedCycle> earlier = [];

    public CompiledIndicator Indicator { get; private set; } = null!;

    /// <summary>What is known of it in the year scored.</summary>
    public Reading Reading { get; private set; }

    /// <summary>Its value in every year in which it, or something that its formula reads, has one; the newest first.</summary>
    public IReadOnlyList<YearValue> Years { get; private set; } = [];

    /// <summary>Its values by year, as a trend shows them.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];

    /// <summary>Every item that uses it.</summary>
    public IReadOnlyList<ScoredItem> Items { get; private set; } = [];

    /// <summary>How its achievement in the first card that has it went from one frozen monitoring to the next; empty where there are fewer than two.</summary>
    public IReadOnlyList<CoursePoint> Course { get; private set; } = [];

    /// <summary>The first objective that it counts for, and what was approved of its year; null where it counts for none.</summary>
    public (ScoredNode Objective, IReadOnlyList<ReportBlock> Blocks)? Text { get; private set; }

    protected override Section Section => Section.Scorecard;

    public async Task<IActionResult> OnGetAsync(string codice)
    {
        if (Loaded.Compiled.FindIndicator(codice) is not { } indicator)
        {
            return NotFound();
        }
        Indicator = indicator;
        Reading = Scored.Read(indicator);
        earlier = [.. (await OtherCyclesAsync(cycles)).Where(other => other.Cycle.Year < Cycle.Year)];
        var known = earlier.SelectMany(other => other.Compiled.FindIndicator(codice) is { } there ? YearValue.YearsOf(there, other) : []);
        Years = [.. YearValue.YearsOf(indicator, Loaded).Concat(known).Distinct().OrderDescending()
            .Select(year => YearValue.Of(codice, year, Loaded, earlier, Figures))];
        Trend = [.. Years.Reverse().Where(year => year.Value is { Kind: ValueKind.Number } && year.Unit == indicator.Indicator.Unit)
            .Select(year => new TrendPoint($"{year.Year}", year.Value!.Value.Content, year.Shown))];
        Items = [.. indicator.UsedBy.Select(item => (ScoredItem)Scored.Find(item.Path)!)];
        Text = Items.Count == 0 ? null : (ParentOf(Items[0]), await texts.OfObjectiveAsync(this, ParentOf(Items[0]).Path));
        Course = Items.Count == 0 ? [] : await shelf.CourseAsync(this, Items[0].Path);
        return Page();
    }

    /// <summary>A value of the indicator, as shown.</summary>
    public string Shown(Value value) => Figures.WithUnit(value, Indicator.Indicator.Unit, Indicator.Indicator.Decimals);

    /// <summary>The same as what a formula comes to: with up to two decimals more than a report shows, where without them the sum would not look true.</summary>
    public string ShownInSum(Value value)
    {
        var (unit, decimals) = (Indicator.Indicator.Unit, Indicator.Indicator.Decimals);
        var digits = Core.Display.Figures.DecimalsOf(unit == UnitOfMeasure.Percent ? 100 * value.Content : value.Content);
        return Figures.WithUnit(value, unit, Math.Clamp(digits, decimals, decimals + 2));
    }

    /// <summary>The measures its formula reads, each once.</summary>
    public IEnumerable<Measure> Measures => Indicator.Inputs.Select(input => input.Measure).Distinct();

    /// <summary>The value of a measure in a year.</summary>
    public YearValue ValueOf(Measure measure, int year) => YearValue.Of(measure, year, Loaded, earlier, Figures);

    /// <summary>What an item stands in.</summary>
    public ScoredNode ParentOf(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (ScoredNode)Scored.Find(Indicator.UsedBy.First(used => used.Path == item.Path).Parent!.Path)!;
    }
}
