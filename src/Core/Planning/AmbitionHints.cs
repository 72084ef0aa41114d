using System.Globalization;
using Traguardo.Core.Checks.Targets;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Planning;

/// <summary>Which way the actuals of an indicator went.</summary>
public enum Trend
{
    /// <summary>Too little is known, or figures that do not rise and fall: an answer, a day.</summary>
    Unknown,

    /// <summary>Always up, or as the year before.</summary>
    Rising,

    /// <summary>Always down, or as the year before.</summary>
    Falling,

    /// <summary>The same each year, as far as shown.</summary>
    Steady,

    /// <summary>Up and down.</summary>
    Uneven,
}

/// <summary>What stands beside a target while one chooses it: what was obtained, where it was going, whether the target asks for anything.</summary>
public sealed record AmbitionHints
{
    private const int Years = 5;

    /// <summary>What was obtained in the years before the cycle's, the first first; the last five that are known.</summary>
    public required IReadOnlyList<PastActual> Actuals { get; init; }

    /// <summary>Which way they went.</summary>
    public required Trend Trend { get; init; }

    /// <summary>Which way they went, in words: <c>in miglioramento dal 2017</c>; null where too little is known.</summary>
    public required string? TrendInWords { get; init; }

    /// <summary>Last year's target as shown; null where it is not known.</summary>
    public required string? LastTarget { get; init; }

    /// <summary>True where last year's value reaches the target as it is.</summary>
    public required bool IsAlreadyMet { get; init; }

    /// <summary>True where a target already met could have asked for more: the plan is then to say why it does not.</summary>
    public required bool NeedsReason { get; init; }

    /// <summary>Targets that would ask for more than was obtained; empty where nothing can be said.</summary>
    public required IReadOnlyList<TargetSuggestion> Suggestions { get; init; }

    /// <summary>The hints for an item with an indicator, as saved or as it is being typed. In the language of the ambient culture.</summary>
    /// <param name="cycle">The cycle with its past values.</param>
    /// <param name="item">The item.</param>
    /// <param name="lastTarget">Last year's target, where it is known.</param>
    public static AmbitionHints Of(CompiledCycle cycle, Item item, Target? lastTarget = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(item);
        if (item.Indicator is null || cycle.FindIndicator(item.Indicator) is not { } compiled)
        {
            return Nothing;
        }
        var (indicator, figures, year) = (compiled.Indicator, Figures.Current, cycle.Cycle.Year);
        PastActual[] actuals = [.. PastActuals.Back(cycle, compiled, year - 1).Take(Years).Reverse().Select(past => Past(indicator, past.Year, past.Actual, figures))];
        var trend = TrendOf(indicator, actuals);
        var last = actuals is [.., var latest] && latest.Year == year - 1 ? latest : null;
        var asks = last is not null && item.Target is { } target ? LastYear.Asks(indicator, target, last.Value) : null;
        return new AmbitionHints
        {
            Actuals = actuals,
            Trend = trend,
            TrendInWords = InWords(trend, indicator.Better, actuals),
            LastTarget = lastTarget is { } before ? figures.Target(before, indicator.Better, indicator.Unit, indicator.Decimals) : null,
            IsAlreadyMet = asks <= 0,
            NeedsReason = asks is { } much && LastYear.NeedsReason(indicator, item.Target!.Value, much),
            Suggestions = last is null ? [] : [.. TargetSuggestion.Of(indicator, trend, actuals, last, figures)],
        };
    }

    private static AmbitionHints Nothing { get; } = new()
    {
        Actuals = [],
        Trend = Trend.Unknown,
        TrendInWords = null,
        LastTarget = null,
        IsAlreadyMet = false,
        NeedsReason = false,
        Suggestions = [],
    };

    private static PastActual Past(Indicator indicator, int year, Value actual, Figures figures) =>
        new(year, actual, figures.WithUnit(actual, indicator.Unit, indicator.Decimals));

    private static Trend TrendOf(Indicator indicator, PastActual[] actuals)
    {
        if (actuals.Length < 2 || indicator.Better is Better.Yes or Better.By)
        {
            return Trend.Unknown;
        }
        // What is shown the same is the same.
        var steps = actuals.Zip(actuals.Skip(1), (before, after) => before.Shown == after.Shown ? 0 : Math.Sign(after.Value.Content - before.Value.Content)).ToHashSet();
        return (steps.Contains(1), steps.Contains(-1)) switch
        {
            (true, true) => Trend.Uneven,
            (true, false) => Trend.Rising,
            (false, true) => Trend.Falling,
            _ => Trend.Steady,
        };
    }

    private static string? InWords(Trend trend, Better better, PastActual[] actuals)
    {
        var text = (trend, better) switch
        {
            (Trend.Unknown, _) => null,
            (Trend.Steady, _) => PlanningTexts.TrendSteady,
            (Trend.Uneven, _) => PlanningTexts.TrendUneven,
            (Trend.Rising, Better.Higher) or (Trend.Falling, Better.Lower) => PlanningTexts.TrendImproving,
            (Trend.Rising, Better.Lower) or (Trend.Falling, Better.Higher) => PlanningTexts.TrendWorsening,
            (Trend.Rising, _) => PlanningTexts.TrendRising,
            _ => PlanningTexts.TrendFalling,
        };
        return text?.With(actuals[0].Year.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>What was obtained in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value.</param>
/// <param name="Shown">The value as its indicator shows it.</param>
public sealed record PastActual(int Year, Value Value, string Shown);

/// <summary>A target that asks for more than was obtained last year.</summary>
/// <param name="Target">The target.</param>
/// <param name="Shown">The target as its indicator shows it: <c>≥ 90%</c>.</param>
/// <param name="Why">Where it comes from, in the language of the reader.</param>
public sealed record TargetSuggestion(Target Target, string Shown, string Why)
{
    internal static IEnumerable<TargetSuggestion> Of(Indicator indicator, Trend trend, PastActual[] actuals, PastActual last, Figures figures)
    {
        if (indicator.Better is not (Better.Higher or Better.Lower))
        {
            return [];
        }
        var numbers = actuals.Select(actual => actual.Value.Content).ToList();
        var best = indicator.Better == Better.Higher ? numbers.Max() : numbers.Min();
        var isImproving = trend == (indicator.Better == Better.Higher ? Trend.Rising : Trend.Falling);
        var years = last.Year - actuals[0].Year;
        var step = years == 0 ? 0 : Ratio.Each(numbers[^1] - numbers[0], years);
        (decimal Number, string Why)[] all =
        [
            (isImproving ? last.Value.Content + step : last.Value.Content, PlanningTexts.SuggestTrend),
            (best, PlanningTexts.SuggestBest.With(actuals.First(actual => actual.Value.Content == best).Year)),
            (Ratio.Each(numbers.Sum(), numbers.Count), PlanningTexts.SuggestMean.With(actuals.Length)),
        ];
        return all
            .Select(one => new TargetSuggestion(Target.Of(Possible(indicator, best, one.Number)), "", one.Why))
            .Where(one => LastYear.Asks(indicator, one.Target, last.Value) > 0)
            .Select(one => one with { Shown = figures.Target(one.Target, indicator.Better, indicator.Unit, indicator.Decimals) })
            .DistinctBy(one => one.Shown);
    }

    // As many decimals as are shown; no share above the whole and no count below zero, where there never was one.
    private static decimal Possible(Indicator indicator, decimal best, decimal number)
    {
        var isPercent = indicator.Unit == UnitOfMeasure.Percent;
        var rounded = decimal.Round(number, indicator.Decimals + (isPercent ? 2 : 0), MidpointRounding.AwayFromZero);
        return isPercent && best <= 1 ? Math.Clamp(rounded, 0, 1)
            : indicator.Better == Better.Lower && best >= 0 ? Math.Max(rounded, 0)
            : rounded;
    }
}
