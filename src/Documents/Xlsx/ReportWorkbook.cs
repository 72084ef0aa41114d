using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>
/// Writes a report as a workbook: contents that lead to the sheets, the figures of its prose, then every table of it, those behind its pictures among
/// them, a sheet each. The same report gives the same bytes.
/// </summary>
public static class ReportWorkbook
{
    /// <summary>Writes the workbook; the stream stays open, and need not seek.</summary>
    public static void Write(Report report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        var tables = TablesOfReport.Of(report);
        var figures = FiguresOfReport.Table(report);
        var alike = tables.GroupBy(table => table.Table.Name).Where(name => name.Select(table => table.Section).Distinct().Count() > 1).Select(name => name.Key).ToHashSet();
        // Those of several sections that are called alike say their section.
        string NameOf(TableOfReport table) => !alike.Contains(table.Table.Name) ? table.Table.Name
            : table.Section.Number is { } number ? $"{number} {table.Table.Name}" : $"{table.Table.Name} {table.Section.Title}";
        SheetContent[] sheets =
        [
            .. figures is null ? Array.Empty<SheetContent>() : [new SheetContent(figures.Name, figures)],
            .. tables.Select(table => new SheetContent(NameOf(table), table.Table)),
        ];
        var contents = Contents(report, sheets, [.. Enumerable.Repeat("", sheets.Length - tables.Count), .. tables.Select(table => Title(table.Section))]);
        XlsxPackage.Write(stream, report.Title, report.Figures.Culture, new DateTimeOffset(report.Day, TimeOnly.MinValue, TimeSpan.Zero), workbook => XlsxWriter.WriteSheets(workbook,
            [new SheetContent(contents.Name, contents) { Links = [.. Enumerable.Range(1, sheets.Length)] }, .. sheets]));
    }

    /// <summary>Number and title of a section.</summary>
    internal static string Title(ReportSection section) => section.Number is { } number ? $"{number} {section.Title}" : section.Title;

    private static ReportTable Contents(Report report, IReadOnlyList<SheetContent> sheets, IReadOnlyList<string> sections)
    {
        string Word(string name) => XlsxWords.Of(name, report.Figures);
        // As they will be called in the workbook, after this one.
        var names = SheetNames.Of([Word(nameof(XlsxTexts.Contents)), .. sheets.Select(sheet => sheet.Name)]);
        return new ReportTable
        {
            Name = names[0],
            Title = $"{report.Title} · {report.Issuer}",
            Summary = string.Join(' ', new[] { XlsxWords.Of(nameof(XlsxTexts.Day), report.Figures, report.Figures.LongDate(report.Day)), report.DraftMark }.OfType<string>()),
            Columns = [new(Word(nameof(XlsxTexts.Sheet)), ColumnKind.RowHeader), new(Word(nameof(XlsxTexts.Table))), new(Word(nameof(XlsxTexts.Section)))],
            Rows = [.. sheets.Select((sheet, i) => new ReportRow(RowRole.Item, 0, [ReportCell.Of(names[i + 1]), ReportCell.Of(sheet.Table.Title), ReportCell.Of(sections[i])]))],
            Figures = report.Figures,
        };
    }
}
