using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Monitoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The scorecards worked out now from the base data read anew, beside what pages show, what the file of results says and what was last frozen.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RecomputationModel(CycleStore store, SnapshotShelf shelf) : OivPage
{
    /// <summary>Code of the scorecard whose steps are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cruscotto { get; set; }

    /// <summary>All figures.</summary>
    public IReadOnlyList<Recomputed> All { get; private set; } = [];

    /// <summary>The scorecards alone.</summary>
    public IEnumerable<Recomputed> Cards => All.Where(one => one.Entry is ScoredNode { Node.Kind: NodeKind.Scorecard });

    /// <summary>The scorecard whose steps are shown; null where none is asked for.</summary>
    public Recomputed? Card => Cards.FirstOrDefault(one => one.Entry.Path == Cruscotto);

    /// <summary>What stands below it.</summary>
    public IEnumerable<Recomputed> Steps => All.Where(one => one.Entry.Path.StartsWith(Cruscotto + "/", StringComparison.Ordinal));

    /// <summary>Figures that are not the same everywhere.</summary>
    public int Different => All.Count(one => !one.IsEqual);

    /// <summary>The last frozen monitoring; null where there is none.</summary>
    public FrozenMonitoring? Frozen { get; private set; }

    /// <summary>True where the cycle is still what the last monitoring was frozen of.</summary>
    public bool IsAsFrozen => Frozen?.CycleHash == CycleHash;

    public string CycleHash { get; private set; } = "";

    public string ResultHash { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var stored = (await store.FindAsync(Loaded.Summary.AdministrationCode, Cycle.Year, HttpContext.RequestAborted))!;
        var seen = Sight.Of(Actor, stored.Cycle)!.See(stored.Cycle);
        var result = ExchangeFiles.ResultOf(Loaded);
        All = Recomputed.All(CompiledCycle.Compile(seen).OrThrow().Score(), Scored, result);
        (CycleHash, ResultHash) = (Hashes.Of(seen), Hashes.Of(result));
        Frozen = await shelf.OfAsync(this) is [.., var last] ? last : null;
        return Cruscotto is null || Card is not null ? Page() : NotFound();
    }

    /// <summary>The values of the year that an item is worked out from, as links to them.</summary>
    public IEnumerable<(string Text, string Href)> BaseOf(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Indicator switch
        {
            null => item.Item.Objective is { } objective ? [(objective, Links.Why(item.Path))] : [],
            { Formula: null, Indicator.Code: var code } => [(code, Links.Datum(new DatumKey(DatumKind.Indicator, code, Cycle.Year, Core.Measures.Period.Year)))],
            { Inputs: var inputs } => inputs.Select(input => input.Measure.Code).Distinct().Select(code => (code, Links.Measure(code))),
        };
    }
}
