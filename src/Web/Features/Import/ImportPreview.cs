using Traguardo.Core.Checks;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Import;

/// <summary>What a file holds, before it is taken: the cycle with its scores and findings, or why it is refused.</summary>
public sealed record ImportPreview
{
    /// <summary>Findings shown at most, the gravest.</summary>
    public const int MostFindings = 200;

    /// <summary>Why the files are refused, one line each; empty where they can be taken.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = [];

    /// <summary>The cycle, scored; null where it is refused.</summary>
    public ScoredCycle? Scored { get; private init; }

    /// <summary>What the checks find in it.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>How many tables the context file holds; null where there is no such file.</summary>
    public int? ContextTables { get; private init; }

    /// <summary>How much of everything the files hold, in words.</summary>
    public string Contents => Scored is not { Cycle: var cycle } ? "" : string.Join(", ",
        Counted.Of(cycle.Scorecards.Count, ImportTexts.Scorecards),
        Counted.Of(cycle.Indicators.Count, ImportTexts.Indicators),
        Counted.Of(cycle.Measures.Count, ImportTexts.Measures),
        Counted.Of(cycle.Values.Count + cycle.IndicatorValues.Count, ImportTexts.Values),
        Counted.Of(cycle.Programmes.Count, ImportTexts.Programmes)) + (ContextTables is { } tables ? ", " + Counted.Of(tables, ImportTexts.ContextTables) : "");

    /// <summary>Reads the files; both must be right for either to be taken.</summary>
    public static ImportPreview Of(byte[] cycle, string cycleName, byte[]? context, string contextName)
    {
        var reading = CycleReader.Read(cycle);
        var tables = context is null ? null : ContextReader.Read(context);
        string[] faults =
        [
            .. reading.Faults.Select(fault => FaultText.Line(fault, cycleName)),
            .. (tables?.Faults ?? []).Select(fault => FaultText.Line(fault, contextName)),
        ];
        if (faults.Length > 0 || reading.Compiled is not { } compiled)
        {
            return new ImportPreview { Faults = faults };
        }
        var scored = compiled.Score();
        return new ImportPreview { Scored = scored, Findings = CycleChecks.Run(scored, tables?.Tables), ContextTables = tables?.Tables.Count };
    }
}
