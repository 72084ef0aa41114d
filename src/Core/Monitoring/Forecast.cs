using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Monitoring;

/// <summary>How an entry stands to its end of year.</summary>
public enum Outlook
{
    /// <summary>Nothing can be foreseen: what it is made of is read once, at the end.</summary>
    Unknown,

    /// <summary>Green in every scenario.</summary>
    OnTrack,

    /// <summary>Green in some scenarios and not in others.</summary>
    Uncertain,

    /// <summary>Green in none.</summary>
    AtRisk,
}

/// <summary>What the scenarios say of a scorecard, node or item at the end of the year.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Expected">The middle of the results; of two middle ones the lower. Null where no scenario has one.</param>
/// <param name="Lowest">The lowest result.</param>
/// <param name="Highest">The highest result.</param>
/// <param name="Outlook">What to make of it.</param>
public sealed record Forecast(string Path, decimal? Expected, decimal? Lowest, decimal? Highest, Outlook Outlook)
{
    /// <summary>Forecasts of everything in the scorecards, in their order, each node before what stands below it. What only is observed has none.</summary>
    /// <param name="cycle">The cycle with all that was entered; it compiles.</param>
    public static IReadOnlyList<Forecast> Of(Cycle cycle)
    {
        // A course that leads beyond what can be counted with is none.
        var ends = Scenarios.Of(cycle).Select(scenario => CompiledCycle.Compile(scenario.Cycle).Compiled?.Score()).OfType<ScoredCycle>().ToList();
        return ends.Count == 0 ? [] : [.. ends[0].Scorecards
            .SelectMany(card => card.Below.Prepend(card))
            .Where(entry => entry is not ScoredItem { State: ItemState.Monitoring })
            .Select(entry => Of(entry.Path, [.. ends.Select(end => end.Find(entry.Path)!.Result).OfType<decimal>().Order()], ends[0]))];
    }

    private static Forecast Of(string path, decimal[] results, ScoredCycle cycle)
    {
        if (results.Length == 0)
        {
            return new Forecast(path, null, null, null, Outlook.Unknown);
        }
        var green = results.Count(result => cycle.LightOf(result) == Light.Green);
        return new Forecast(
            path,
            results[(results.Length - 1) / 2],
            results[0],
            results[^1],
            green == results.Length ? Outlook.OnTrack : green == 0 ? Outlook.AtRisk : Outlook.Uncertain);
    }
}
