using Traguardo.Core.Measures;

namespace Traguardo.Core.Cycles;

/// <summary>
/// A performance cycle: one administration, one year, its method, its plan and its values. Plain data, as in the exchange
/// format <c>performance-cycle/1</c>; <see cref="Compiling.CompiledCycle"/> is what scores it.
/// </summary>
public sealed record Cycle : IExtensible
{
    /// <summary>Whose cycle it is.</summary>
    public required Administration Administration { get; init; }

    /// <summary>The year scored.</summary>
    public required int Year { get; init; }

    /// <summary>The measuring rules that hold for this year.</summary>
    public required Method Method { get; init; }

    /// <summary>A remark about the whole cycle that every page should show, such as that it is a sample.</summary>
    public string? Note { get; init; }

    /// <summary>The organisational units.</summary>
    public List<Unit> Units { get; init; } = [];

    /// <summary>The programmes with their money.</summary>
    public List<Programme> Programmes { get; init; } = [];

    /// <summary>The base data.</summary>
    public List<Measure> Measures { get; init; } = [];

    /// <summary>Values of the measures.</summary>
    public List<MeasureValue> Values { get; init; } = [];

    /// <summary>The indicators.</summary>
    public List<Indicator> Indicators { get; init; } = [];

    /// <summary>Recorded values of the indicators without a formula.</summary>
    public List<IndicatorValue> IndicatorValues { get; init; } = [];

    /// <summary>The scorecards; the first is the administration's own.</summary>
    public List<Node> Scorecards { get; init; } = [];

    /// <summary>What the OIV has set aside.</summary>
    public List<Neutralisation> Neutralisations { get; init; } = [];

    /// <summary>Changes in the year of what was promised, proposed and decided, in the order proposed.</summary>
    public List<Revision> Revisions { get; init; } = [];

    /// <summary>Why objectives stayed below the threshold of the method, in the order written.</summary>
    public List<Analysis> Analyses { get; init; } = [];

    /// <summary>What the OIV judged of scorecards.</summary>
    public List<Judgement> Judgements { get; init; } = [];

    /// <summary>The OIV's acts on the report of the year, the first first; the last stands.</summary>
    public List<ReportValidation> Validations { get; init; } = [];

    /// <summary>The columns of the strategy map.</summary>
    public List<StrategicArea> StrategicAreas { get; init; } = [];

    /// <summary>The acts that led the cycle from phase to phase, the first first.</summary>
    public List<PhaseAct> Acts { get; init; } = [];

    /// <summary>Where the cycle stands: where its last act led.</summary>
    public Phase Phase => Acts.Count == 0 ? Phase.Preparation : Acts[^1].To;

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
