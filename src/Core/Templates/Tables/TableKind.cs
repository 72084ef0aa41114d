using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates.Tables;

/// <summary>A kind of table that a template may ask for.</summary>
public sealed class TableKind
{
    private readonly Func<string> summary;
    private readonly Func<TableRequest, IEnumerable<MadeTable>> make;

    internal TableKind(string name, Func<string> summary, IReadOnlyList<ColumnChoice> columns, Func<TableRequest, IEnumerable<MadeTable>> make, params string[] options)
    {
        Name = name;
        this.summary = summary;
        Columns = columns;
        this.make = make;
        Options = options;
    }

    /// <summary>Its name in templates.</summary>
    public string Name { get; }

    /// <summary>What it shows, in the language of the ambient culture.</summary>
    public string Summary => summary();

    /// <summary>The columns that it may have.</summary>
    public IReadOnlyList<ColumnChoice> Columns { get; }

    /// <summary>The options that it takes besides those of every table: <c>of</c>, <c>context</c>, <c>rows</c>, <c>tag</c>, <c>level</c>.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The tables with every column there is; none where there is nothing to show.</summary>
    internal IEnumerable<MadeTable> Make(TableRequest request) => make(request);
}

/// <summary>A table asked for by a template.</summary>
internal sealed record TableRequest(TableTemplate Template, ReportRoom Room, Standpoint At)
{
    /// <summary>The scorecard or node that it is of.</summary>
    public Scoring.ScoredNode? Node => Room.Node(Template.Of is { } path ? Room.Fill(path, At) : null, At);
}

/// <summary>A table, and what is to be said below it.</summary>
internal sealed record MadeTable(ReportTable Table, IReadOnlyList<string> Remarks)
{
    public MadeTable(ReportTable table)
        : this(table, [])
    {
    }
}
