using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Measures;

/// <summary>All base data of the cycle, with their values by year and what uses them.</summary>
public sealed class MeasuresModel : CyclePage
{
    /// <summary>Words or a code to be found.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>Code of the unit that answers for them.</summary>
    [BindProperty(Name = "ufficio", SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>The measures found, in the order planned.</summary>
    public IReadOnlyList<Measure> Found { get; private set; } = [];

    /// <summary>Years that have a value of some measure, the newest first, and the cycle's own always.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Indicators by the code of a measure they read.</summary>
    public ILookup<string, CompiledIndicator> UsedBy { get; private set; } = null!;

    protected override Section Section => Section.Measures;

    public void OnGet()
    {
        Found = [.. Cycle.Measures.Where(IsFound)];
        Years = [.. Cycle.Values.Where(value => value.Period.IsYear).Select(value => value.Year).Append(Cycle.Year).Distinct().OrderDescending().Take(5)];
        UsedBy = Loaded.Compiled.Indicators
            .SelectMany(indicator => indicator.Inputs.Select(input => input.Measure.Code).Distinct().Select(code => (code, indicator)))
            .ToLookup(use => use.code, use => use.indicator);
    }

    /// <summary>Name of a unit, or its code where the cycle does not list it.</summary>
    public string NameOf(string unit) => Cycle.Units.Find(listed => listed.Code == unit)?.Name ?? unit;

    private bool IsFound(Measure measure) =>
        (string.IsNullOrWhiteSpace(Unit) || measure.Owner == Unit)
        && Shared.Words.AreIn(Words, $"{measure.Code} {measure.Name} {measure.Source}");
}
