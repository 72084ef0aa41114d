using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Measures;

/// <summary>A base datum: its values by year and period, its source and owner, and every figure it goes into.</summary>
public sealed class MeasureModel(CycleCache cycles, IDbContextFactory<TraguardoDb> databases) : CyclePage
{
    public Measure Measure { get; private set; } = null!;

    /// <summary>All recorded values, the newest first; those that only an earlier cycle records too.</summary>
    public IReadOnlyList<RecordedValue> Values { get; private set; } = [];

    /// <summary>Yearly values, as a trend shows them.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];

    /// <summary>Indicators that read it.</summary>
    public IReadOnlyList<CompiledIndicator> UsedBy { get; private set; } = [];

    /// <summary>Where the values come from; null for a stranger.</summary>
    public Provenances? Provenances { get; private set; }

    /// <summary>From the map down to this page.</summary>
    public IEnumerable<Crumb> Crumbs => [MapCrumb, new(MeasureTexts.Measures, Links.Measures), new(Measure.Code)];

    protected override Section Section => Section.Measures;

    public async Task<IActionResult> OnGetAsync(string codice)
    {
        if (Cycle.Measures.Find(measure => measure.Code == codice) is not { } measure)
        {
            return NotFound();
        }
        Measure = measure;
        var earlier = (await OtherCyclesAsync(cycles)).Where(other => other.Cycle.Year < Cycle.Year).ToList();
        Values = [.. ValuesOf(Loaded).Concat(earlier.SelectMany(ValuesOf)).Select(value => (value.Year, value.Period)).Distinct()
            .OrderByDescending(at => at.Year).ThenByDescending(at => at.Period)
            .Select(at => Known(at.Year, at.Period, earlier))];
        Trend = [.. Values.Where(row => row.Value is { Period.IsYear: true, Value.Kind: ValueKind.Number } && row.Unit == measure.Unit).Reverse()
            .Select(row => new TrendPoint($"{row.Value.Year}", row.Value.Value!.Value.Content, Figures.Datum(row.Value.Value.Value, measure.Unit)))];
        Provenances = Actor is null ? null : await Provenances.ReadAsync(databases, Loaded.Summary, HttpContext.RequestAborted);
        UsedBy = [.. Loaded.Compiled.Indicators.Where(indicator => indicator.Inputs.Any(input => input.Measure == measure))];
        return Page();
    }

    /// <summary>The line below a value of this cycle: whose it is and what proves it; null for a stranger, who reads no names of people.</summary>
    public ProvenanceLine? LineOf(RecordedValue row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.From is null ? Provenances?.Line([new DatumKey(DatumKind.Measure, Measure.Code, row.Value.Year, row.Value.Period)], Links) : null;
    }

    /// <summary>The items that an indicator appears in, over all scorecards.</summary>
    public IEnumerable<ScoredItem> ItemsOf(CompiledIndicator indicator) => indicator.UsedBy.Select(item => (ScoredItem)Scored.Find(item.Path)!);

    private IEnumerable<MeasureValue> ValuesOf(LoadedCycle cycle) => cycle.Cycle.Values.Where(value => value.Measure == Measure.Code);

    // What the cycle at hand records stands, unless it is nothing and another records something.
    private RecordedValue Known(int year, Period period, List<LoadedCycle> earlier)
    {
        var recorded = YearValue.Sources(year, Loaded, earlier)
            .SelectMany(cycle => ValuesOf(cycle).Where(value => value.Year == year && value.Period == period).Select(value => (cycle, value)))
            .ToList();
        var (source, found) = recorded.Find(one => one.value.Value is not null) is { value: not null } known ? known : recorded[0];
        return new(
            found,
            source.Cycle.Measures.Find(measure => measure.Code == Measure.Code)?.Unit ?? Measure.Unit,
            source == Loaded ? null : source.Summary.Year);
    }
}

/// <summary>A value as a cycle records it.</summary>
/// <param name="Value">The value, its year and period.</param>
/// <param name="Unit">The unit that cycle has it in.</param>
/// <param name="From">The year of the other cycle that records it; null for the cycle at hand.</param>
public sealed record RecordedValue(MeasureValue Value, UnitOfMeasure Unit, int? From);
