using Traguardo.Core.Reports.Charts;

namespace Traguardo.Core.Reports;

/// <summary>A part of a section.</summary>
public abstract record ReportBlock;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its words.</param>
public sealed record ParagraphBlock(IReadOnlyList<ReportRun> Runs) : ReportBlock;

/// <summary>A heading inside the prose of a section, one level below the section's own; it has no number and is not in the contents.</summary>
/// <param name="Runs">Its words.</param>
public sealed record SubheadingBlock(IReadOnlyList<ReportRun> Runs) : ReportBlock;

/// <summary>A list.</summary>
/// <param name="IsOrdered">True where its items are counted from 1.</param>
/// <param name="Items">Its items: paragraphs and inner lists each.</param>
public sealed record ListBlock(bool IsOrdered, IReadOnlyList<IReadOnlyList<ReportBlock>> Items) : ReportBlock;

/// <summary>A remark set apart: that a table does not add up, that a text is still to be written.</summary>
/// <param name="Runs">Its words.</param>
public sealed record NoteBlock(IReadOnlyList<ReportRun> Runs) : ReportBlock;

/// <summary>A few figures to be read first.</summary>
/// <param name="Figures">The figures, one to six.</param>
public sealed record KeyFiguresBlock(IReadOnlyList<KeyFigure> Figures) : ReportBlock;

/// <summary>A figure to be read first.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Outcome">How it came out, and its word; null where it has no light.</param>
public sealed record KeyFigure(string Label, FigureRun Figure, OutcomeCell? Outcome = null);

/// <summary>A table with its caption, which is its title.</summary>
/// <param name="Id">Its anchor, unique in the report, after the rules of <see cref="ReportSection.Id"/>.</param>
/// <param name="Table">The table.</param>
public sealed record TableBlock(string Id, ReportTable Table) : ReportBlock;

/// <summary>A picture, with its words and the table behind it.</summary>
/// <param name="Id">Its anchor, unique in the report, after the rules of <see cref="ReportSection.Id"/>.</param>
/// <param name="Chart">What it shows.</param>
public sealed record ChartBlock(string Id, Chart Chart) : ReportBlock;
