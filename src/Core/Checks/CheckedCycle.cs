using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks;

/// <summary>What checks look at, and the words that several of them share.</summary>
/// <param name="scored">The cycle, scored.</param>
/// <param name="context">The tables published with it.</param>
public sealed class CheckedCycle(ScoredCycle scored, IReadOnlyList<ContextTable> context)
{
    /// <summary>The cycle, scored.</summary>
    public ScoredCycle Scored { get; } = scored;

    /// <summary>The tables published with it.</summary>
    public IReadOnlyList<ContextTable> Context { get; } = context;

    /// <summary>The cycle as planned.</summary>
    public Cycle Cycle => Scored.Cycle;

    /// <summary>The year scored.</summary>
    public int Year => Cycle.Year;

    /// <summary>True where values are looked for: the year has begun, or some of it are there already. Before that none can be missing.</summary>
    public bool AwaitsValues =>
        Cycle.Phase >= Phase.UnderWay || Cycle.Values.Exists(value => value.Year == Year) || Cycle.IndicatorValues.Exists(value => value.Year == Year);

    /// <summary>How figures are shown.</summary>
    public Figures Figures { get; } = Figures.Current;

    /// <summary>All scorecards and what stands in them down to the objectives, each before what stands below it.</summary>
    public IReadOnlyList<ScoredNode> Nodes { get; } = [.. scored.Scorecards.SelectMany(card => card.Nodes.Prepend(card))];

    /// <summary>All items of all scorecards, in the order planned.</summary>
    public IReadOnlyList<ScoredItem> Items { get; } = [.. scored.Scorecards.SelectMany(card => card.Items)];

    /// <summary>Items of an indicator that count this year and have a target.</summary>
    public IEnumerable<(ScoredItem Item, CompiledIndicator Indicator, Target Target)> Promises =>
        from item in Items
        where item.Indicator is not null && item.Item is { Target: not null, Monitoring: false, Status: ItemStatus.Due }
        select (item, item.Indicator, item.Item.Target!.Value);

    /// <summary>The value of an indicator in a year, and in the same part of it as is scored; null where there is none.</summary>
    public Value? Read(CompiledIndicator indicator, int year) => Scored.Compiled.Read(indicator, year, Scored.Period).Value;

    /// <summary>An actual as its indicator shows it, with the unit.</summary>
    public string Show(CompiledIndicator indicator, Value value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Figures.WithUnit(value, indicator.Indicator.Unit, indicator.Indicator.Decimals);
    }

    /// <summary>A target as its indicator shows it, with what it asks: <c>≥ 12,00 ‰</c>.</summary>
    public string Show(CompiledIndicator indicator, Target target)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Figures.Target(target, indicator.Indicator.Better, indicator.Indicator.Unit, indicator.Indicator.Decimals);
    }

    /// <summary>Places, as paths, named in a sentence by their codes alone: what stands above them is said where one goes there.</summary>
    public static string ListPlaces(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return List([.. paths.Select(path => path[(path.LastIndexOf('/') + 1)..])]);
    }

    /// <summary>Things named one after the other; where they are many, the first few and the number of the others.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        const int most = 5;
        return names.Count <= most + 1
            ? string.Join(", ", names)
            : CheckTexts.AndOthers.With(string.Join(", ", names.Take(most)), names.Count - most);
    }
}
