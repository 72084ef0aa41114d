using Traguardo.Core.Display;

namespace Traguardo.Core.Reports;

/// <summary>
/// A document without a format: sections, tables, figures and prose, all figures already read from one frozen state of the data. Writers
/// (HTML, DOCX, PDF, XLSX) render it and know nothing of performance. Texts are in the language it was made in.
/// </summary>
public sealed record Report
{
    /// <summary>Code of the template it was made from: <c>relazione</c>. Good as part of a file's name.</summary>
    public required string Code { get; init; }

    /// <summary>Its title: <c>Relazione sulla performance 2020</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Whose it is: the administration's name.</summary>
    public required string Issuer { get; init; }

    /// <summary>The year it is of.</summary>
    public required int Year { get; init; }

    /// <summary>The day its data were frozen: the only day that a writer puts into a file by itself.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Lines of the title page below the title, such as the act that approved it.</summary>
    public IReadOnlyList<string> Front { get; init; } = [];

    /// <summary>What every page of a draft is marked with; null where it is none.</summary>
    public string? DraftMark { get; init; }

    /// <summary>The sections, in their order.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Why its figures are what they are, each once, in the order first met: for a format whose figures can be followed.</summary>
    public IReadOnlyList<ReportWhy> Whys { get; init; } = [];

    /// <summary>What its texts ask for and there is not, or cannot stand in it: it is no document to be published while there is any.</summary>
    public IReadOnlyList<ReportFault> Faults { get; init; } = [];

    /// <summary>How figures are shown, and the language of the texts.</summary>
    public required Figures Figures { get; init; }

    /// <summary>All sections, each before those inside it.</summary>
    public IEnumerable<ReportSection> AllSections => Sections.SelectMany(section => section.WithInner);
}

/// <summary>A section of a report.</summary>
public sealed record ReportSection
{
    /// <summary>Its anchor, unique in the report and the same in every year: lower-case ASCII letters, digits, <c>.</c> and <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its number as printed before the title, <c>3.1</c>; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What stands in it before its inner sections.</summary>
    public IReadOnlyList<ReportBlock> Blocks { get; init; } = [];

    /// <summary>The sections inside it.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>It, and all sections inside it, each before those inside it.</summary>
    public IEnumerable<ReportSection> WithInner => Sections.SelectMany(section => section.WithInner).Prepend(this);
}

/// <summary>Something that a text of a report asks for and there is not, or that cannot stand in it.</summary>
/// <param name="Section">Title of the section.</param>
/// <param name="Text">Key of the text that somebody wrote; null where it is a text of the template itself.</param>
/// <param name="Line">The line of the text, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
public sealed record ReportFault(string Section, string? Text, int Line, int Column, string Message);

/// <summary>Why a figure is what it is.</summary>
/// <param name="Address">The address that cells and figures in the prose refer to: <c>ente/A/A4</c>.</param>
/// <param name="Title">What the figure is: code and name.</param>
/// <param name="Shown">The figure as shown.</param>
/// <param name="Words">Why, in sentences.</param>
/// <param name="Data">The arithmetic and the base data behind it; null where there are none.</param>
public sealed record ReportWhy(string Address, string Title, string Shown, IReadOnlyList<string> Words, ReportTable? Data = null)
{
    internal const string MeasurePrefix = "misura/";

    internal const string IndicatorPrefix = "indicatore/";

    /// <summary>The address of a base datum.</summary>
    public static string OfMeasure(string code) => MeasurePrefix + code;

    /// <summary>The address of an indicator, wherever it stands.</summary>
    public static string OfIndicator(string code) => IndicatorPrefix + code;
}
