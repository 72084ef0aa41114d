using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates.Charting;

/// <summary>A kind of chart that a template may ask for.</summary>
public sealed class ChartKind
{
    private readonly Func<string> summary;
    private readonly Func<ChartRequest, Chart?> make;

    internal ChartKind(string name, Func<string> summary, Func<ChartRequest, Chart?> make, params string[] options)
    {
        Name = name;
        this.summary = summary;
        this.make = make;
        Options = options;
    }

    /// <summary>Its name in templates.</summary>
    public string Name { get; }

    /// <summary>What it shows, in the language of the ambient culture.</summary>
    public string Summary => summary();

    /// <summary>The options that it takes besides its title: <c>of</c>, <c>context</c>, <c>measures</c>.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The chart; null where there is nothing to draw.</summary>
    internal Chart? Make(ChartRequest request) => make(request);
}

/// <summary>A chart asked for by a template.</summary>
internal sealed record ChartRequest(ChartTemplate Template, ReportRoom Room, Standpoint At)
{
    /// <summary>The scorecard or node that it is of.</summary>
    public ScoredNode? Node => Room.Node(Template.Of is { } path ? Room.Fill(path, At) : null, At);
}
