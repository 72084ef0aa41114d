namespace Traguardo.Core.Templates;

/// <summary>A part of a template's section.</summary>
public abstract record TemplateBlock;

/// <summary>A text that people write beside the data.</summary>
/// <param name="Key">Its key, with places: <c>relazione/premessa</c>, <c>obiettivo/{percorso}</c>.</param>
/// <param name="Heading">A heading before it, printed only where there is a text; null where there is none.</param>
/// <param name="Guide">What belongs into it, for who writes it.</param>
/// <param name="Instead">Markdown that stands in its place until somebody writes it; null: nothing does, and a draft says so.</param>
public sealed record ProseTemplate(string Key, string? Heading = null, string? Guide = null, string? Instead = null) : TemplateBlock;

/// <summary>A text of the template's own, in Markdown, with live figures.</summary>
/// <param name="Markdown">The text.</param>
public sealed record TextTemplate(string Markdown) : TemplateBlock;

/// <summary>A remark set apart.</summary>
/// <param name="Text">Its words, with live figures.</param>
public sealed record NoteTemplate(string Text) : TemplateBlock;

/// <summary>A few figures to be read first.</summary>
/// <param name="Figures">The figures, one to six.</param>
public sealed record FiguresTemplate(IReadOnlyList<FigureTemplate> Figures) : TemplateBlock;

/// <summary>A figure to be read first.</summary>
/// <param name="Name">Its name: <c>ente.score</c>.</param>
/// <param name="Label">What it is; null: as its own name says.</param>
public sealed record FigureTemplate(string Name, string? Label = null);

/// <summary>A table.</summary>
public sealed record TableTemplate : TemplateBlock
{
    /// <summary>What kind of table: a name of <see cref="Tables.TableKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title; null: as its kind says.</summary>
    public string? Title { get; init; }

    /// <summary>Path of the scorecard or node that it is of; null: what the section stands at.</summary>
    public string? Of { get; init; }

    /// <summary>Path of the context tables that it is of.</summary>
    public string? Context { get; init; }

    /// <summary>Which rows it has.</summary>
    public RowChoice Rows { get; init; }

    /// <summary>Only items with this mark; null: all.</summary>
    public string? Tag { get; init; }

    /// <summary>Only objectives that stand so high; null: all.</summary>
    public Cycles.Level? Level { get; init; }

    /// <summary>True where each row becomes a column, with the headers at its left.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Its columns in their order; empty: the usual ones of its kind.</summary>
    public IReadOnlyList<ColumnTemplate> Columns { get; init; } = [];

    /// <summary>True where it has a column of its kind, asked for or usual.</summary>
    internal bool Has(string key) => Columns.Count > 0
        ? Columns.Any(column => column.Key == key)
        : Tables.TableKinds.Find(Kind)!.Columns.Any(choice => choice.Key == key && choice.IsUsual);
}

/// <summary>A column of a table.</summary>
/// <param name="Key">Which column of the kind; null: one of the template's own.</param>
/// <param name="Header">Its header; null: as its kind says.</param>
/// <param name="Text">What stands in each row under a column of the template's own; null: nothing, to be filled in by hand.</param>
public sealed record ColumnTemplate(string? Key, string? Header = null, string? Text = null);

/// <summary>Which rows of a scorecard stand in a table.</summary>
public enum RowChoice
{
    /// <summary>All.</summary>
    All,

    /// <summary>Perspectives and objectives, without their indicators.</summary>
    Nodes,

    /// <summary>Objectives alone.</summary>
    Objectives,

    /// <summary>Indicators, and objectives referred to, alone.</summary>
    Items,

    /// <summary>Indicators that are not fully reached, or whose values are not there.</summary>
    Behind,
}

/// <summary>A chart.</summary>
public sealed record ChartTemplate : TemplateBlock
{
    /// <summary>What kind of chart: a name of <see cref="Charting.ChartKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title; null: as its kind says.</summary>
    public string? Title { get; init; }

    /// <summary>Path of the scorecard or node that it is of; null: what the section stands at.</summary>
    public string? Of { get; init; }

    /// <summary>Path of the context table that it is of.</summary>
    public string? Context { get; init; }

    /// <summary>Codes of the measures that it is of.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}
