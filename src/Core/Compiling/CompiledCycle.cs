using System.Collections.Frozen;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Compiling;

/// <summary>A cycle ready to be scored: formulas parsed, references resolved, circles found. Compiled once, scored many times. Immutable.</summary>
public sealed class CompiledCycle
{
    internal CompiledCycle(CycleCompiler compiler)
    {
        Cycle = compiler.Cycle;
        Indicators = compiler.Indicators;
        Scorecards = compiler.Scorecards;
        Nodes = compiler.Nodes;
        Areas = compiler.Areas;
        programmeObjectives = compiler.ProgrammeObjectives;
        NeutralisedByScorecard = compiler.Neutralised;
        MeasureValues = SeriesOfValues.OfMeasures(compiler);
        IndicatorValues = SeriesOfValues.OfIndicators(compiler);
        measureIndex = compiler.MeasureIndex;
        nodesByPath = compiler.Nodes.ToFrozenDictionary(node => node.Path);
        indicatorsByCode = compiler.Indicators.ToFrozenDictionary(indicator => indicator.Indicator.Code);
    }

    private readonly Dictionary<string, int> measureIndex;
    private readonly Dictionary<string, CompiledNode> programmeObjectives;
    private readonly FrozenDictionary<string, CompiledNode> nodesByPath;
    private readonly FrozenDictionary<string, CompiledIndicator> indicatorsByCode;

    /// <summary>The cycle this was compiled from.</summary>
    public Cycle Cycle { get; private set; }

    /// <summary>The indicators, in the order planned.</summary>
    public IReadOnlyList<CompiledIndicator> Indicators { get; }

    /// <summary>The scorecards, in the order planned.</summary>
    public IReadOnlyList<CompiledNode> Scorecards { get; }

    /// <summary>All nodes of all scorecards, each before what stands below it.</summary>
    public IReadOnlyList<CompiledNode> Nodes { get; }

    internal IReadOnlyList<(StrategicArea Area, CompiledNode[] Objectives)> Areas { get; }

    /// <summary>By scorecard: the indexes of the indicators set aside; no entry where none is.</summary>
    internal IReadOnlyDictionary<CompiledNode, HashSet<int>> NeutralisedByScorecard { get; }

    internal SeriesOfValues MeasureValues { get; private set; }

    internal SeriesOfValues IndicatorValues { get; }

    /// <summary>Compiles a cycle, or says all that keeps it from being scored.</summary>
    public static Compilation Compile(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var compiler = new CycleCompiler(cycle);
        compiler.Compile();
        return compiler.Faults.Count == 0
            ? new Compilation(new CompiledCycle(compiler), [])
            : new Compilation(null, compiler.Faults);
    }

    /// <summary>The node at a path; null where there is none.</summary>
    public CompiledNode? FindNode(string path) => nodesByPath.GetValueOrDefault(path);

    /// <summary>The indicator with a code; null where there is none.</summary>
    public CompiledIndicator? FindIndicator(string code) => indicatorsByCode.GetValueOrDefault(code);

    /// <summary>The objective that a programme pays for; null where it names none.</summary>
    public CompiledNode? ObjectiveOf(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programmeObjectives.GetValueOrDefault(programme.Code);
    }

    /// <summary>Scores the year, or a period of it.</summary>
    public ScoredCycle Score(Period period = default) => new Scorer(this, period).Score();

    /// <summary>What is known of a measure in a year and period.</summary>
    public Reading Read(Measure measure, int year, Period period = default)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measureIndex.TryGetValue(measure.Code, out var series) ? MeasureValues.Read(series, year, period) : Reading.Nothing;
    }

    /// <summary>What an indicator is in a year and period: by its formula, or as recorded.</summary>
    public Reading Read(CompiledIndicator indicator, int year, Period period = default)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return IndicatorReading.Of(this, indicator, year, period);
    }

    /// <summary>The same cycle with one value of a measure in place of the one it had, or added. The value must fit the measure's unit.</summary>
    /// <exception cref="ArgumentException">The measure is unknown, or the value is not one that a cycle may hold.</exception>
    public CompiledCycle WithValue(MeasureValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!measureIndex.TryGetValue(value.Measure, out var series)
            || !Years.Include(value.Year)
            || ValueCompiler.FaultOf(value.Value, value.State, Cycle.Measures[series].Unit) is not null)
        {
            throw new ArgumentException($"No measure '{value.Measure}' that takes such a value.", nameof(value));
        }
        bool IsReplaced(MeasureValue old) => old.Measure == value.Measure && old.Year == value.Year && old.Period == value.Period;

        var changed = (CompiledCycle)MemberwiseClone();
        changed.Cycle = Cycle with { Values = [.. Cycle.Values.Where(old => !IsReplaced(old)), value] };
        changed.MeasureValues = MeasureValues.With(series, value.Year, value.Period, Reading.Of(value.State, value.Value));
        return changed;
    }
}

/// <summary>What compiling gave: a compiled cycle, or the faults that keep it from being scored.</summary>
/// <param name="Compiled">The compiled cycle; null where there are faults.</param>
/// <param name="Faults">All the faults.</param>
public sealed record Compilation(CompiledCycle? Compiled, IReadOnlyList<Fault> Faults)
{
    /// <summary>The compiled cycle, for who has stored only cycles that compile.</summary>
    /// <exception cref="InvalidDataException">There are faults: what was stored can no longer be scored.</exception>
    public CompiledCycle OrThrow() => Compiled ?? throw new InvalidDataException(string.Join("; ", Faults));
}
