using Traguardo.Documents.Workbooks;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>The cells of a workbook, each at its place.</summary>
internal static class XlsxPieces
{
    private static readonly WorkbookLimits Limits = new() { Bytes = 100_000_000, UnpackedBytes = 300_000_000, Sheets = 500, Rows = 500_000, Cells = 3_000_000, Characters = 100_000_000 };

    public static IReadOnlyList<Piece> Of(byte[] file) =>
    [
        .. from sheet in (WorkbookReader.Read(new MemoryStream(file), Limits).Book ?? throw new InvalidDataException()).Sheets
           from row in sheet.Rows
           from cell in row.Cells
           select new Piece(PackageTexts.SheetCell.With(sheet.Name, cell.Place.Letters, row.Number), cell.Text),
    ];
}
