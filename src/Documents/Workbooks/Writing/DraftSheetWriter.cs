using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Display;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Workbooks.Writing;

/// <summary>Writes one sheet.</summary>
internal static class DraftSheetWriter
{
    private const int PointsPerLine = 15;
    private const int HighestRow = 409;
    private const int LongestList = 255;

    public static void Write(SheetDraft sheet, WorksheetPart part, XlsxStyles styles)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new OutlineProperties { SummaryBelow = false }, new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = PointsPerLine, OutlineLevelRow = (byte)sheet.Rows.Select(row => row.Level).DefaultIfEmpty().Max() });
        writer.WriteElement(new Columns(sheet.Widths.Select(Column)));
        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            writer.WriteElement(Row(sheet, i, styles));
        }
        writer.WriteEndElement();
        if (sheet.IsProtected)
        {
            writer.WriteElement(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        }
        var choices = sheet.Choices.Where(choice => choice.LastRow >= choice.FirstRow && choice.Words.Sum(word => word.Length + 1) <= LongestList).ToList();
        if (choices.Count > 0)
        {
            writer.WriteElement(new DataValidations(choices.Select(Choice)) { Count = (uint)choices.Count });
        }
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        // Codes such as 916 are texts, which a spreadsheet would mark as a slip.
        writer.WriteElement(new IgnoredErrors(new IgnoredError
        {
            SequenceOfReferences = Reference(string.Create(CultureInfo.InvariantCulture, $"A1:{CellWriter.Column(sheet.Widths.Count - 1)}{Math.Max(sheet.Rows.Count, 1)}")),
            NumberStoredAsText = true,
        }));
        writer.WriteEndElement();
    }

    private static SheetView View(SheetDraft sheet)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.HeaderRow > 0)
        {
            var below = string.Create(CultureInfo.InvariantCulture, $"A{sheet.HeaderRow + 1}");
            view.Append(
                new Pane { VerticalSplit = sheet.HeaderRow, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = Reference(below) });
        }
        return view;
    }

    private static Column Column(int width, int index) => new()
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = Math.Max(width, 1),
        CustomWidth = true,
        Hidden = width == 0 ? true : null,
    };

    private static Row Row(SheetDraft sheet, int index, XlsxStyles styles)
    {
        var draft = sheet.Rows[index];
        var row = new Row { RowIndex = (uint)index + 1, OutlineLevel = (byte)draft.Level, Hidden = draft.IsHidden ? true : null };
        var lines = draft.Cells.Select((cell, i) => Lines(cell, sheet.Widths[i])).DefaultIfEmpty(1).Max();
        row.Height = Math.Min(lines * PointsPerLine, HighestRow);
        row.CustomHeight = lines > 1 ? true : null;
        row.Append(draft.Cells.Select((cell, i) =>
        {
            var written = DraftCells.Write(cell, styles);
            written.CellReference = string.Create(CultureInfo.InvariantCulture, $"{CellWriter.Column(i)}{index + 1}");
            return written;
        }));
        return row;
    }

    // A title is half as high again as a line.
    private static double Lines(CellDraft cell, int width) =>
        cell.Look.Font == CellFont.Title ? 1.5
        : cell is { Content: string text, Look.IsWrapped: true } && width > 0 ? TextLines.Of(text, width)
        : 1;

    private static DataValidation Choice(ChoiceDraft choice)
    {
        var column = CellWriter.Column(choice.Column);
        return new DataValidation(new Formula1($"\"{string.Join(',', choice.Words)}\""))
        {
            Type = DataValidationValues.List,
            ErrorStyle = DataValidationErrorStyleValues.Warning,
            AllowBlank = true,
            ShowErrorMessage = true,
            Error = Shortened.To(WorkbookTexts.ChoiceExpected.With(string.Join(", ", choice.Words)), 225),
            SequenceOfReferences = Reference(string.Create(CultureInfo.InvariantCulture, $"{column}{choice.FirstRow}:{column}{choice.LastRow}")),
        };
    }

    private static ListValue<StringValue> Reference(string range) => new() { InnerText = range };
}
