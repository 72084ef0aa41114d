using System.Globalization;
using System.Text;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Reads one sheet from its beginning to its end.</summary>
internal sealed class SheetParser(Package package, string sheet, CellValues values)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    private readonly List<BookRow> rows = [];
    private readonly StringBuilder written = new();
    private List<BookCell> cells = [];
    private int row;
    private int column;
    private string? type;
    private string? style;
    private bool isWritten;
    private bool isFormula;

    public IReadOnlyList<BookRow> Read(string part)
    {
        using var xml = package.Open(part);
        var (inData, inText, aloud) = (false, false, false);
        while (xml.Read())
        {
            switch (xml.Name)
            {
                case "sheetData":
                    inData = !xml.IsEnd;
                    break;
                case "row" when inData:
                    Row(xml);
                    break;
                case "c" when inData:
                    Cell(xml);
                    break;
                case "f" when inData:
                    isFormula = true;
                    break;
                case "v" or "t" when inData && !aloud:
                    inText = !xml.IsEnd;
                    isWritten = true;
                    break;
                case "rPh" when inData:
                    aloud = !xml.IsEnd;
                    break;
                default:
                    if (inText)
                    {
                        xml.AppendTextTo(written);
                    }
                    break;
            }
        }
        return rows;
    }

    private void Row(XmlPart xml)
    {
        if (xml.IsStart)
        {
            row = Place(xml.Attribute("r"), row, LastRow);
            column = 0;
            cells = [];
        }
        if (xml.IsEnd && cells.Count > 0)
        {
            package.Budget.Row();
            rows.Add(new BookRow(row, cells));
        }
    }

    private void Cell(XmlPart xml)
    {
        if (xml.IsStart)
        {
            column = xml.Attribute("r") is { } address ? Column(address) : column + 1;
            (type, style, isWritten, isFormula) = (xml.Attribute("t"), xml.Attribute("s"), false, false);
            written.Clear();
        }
        if (!xml.IsEnd)
        {
            return;
        }
        var place = new CellPlace(sheet, row, column - 1);
        var cell = isFormula && !isWritten
            ? new BookCell(place, CellKind.NoResult, "", null)
            : values.Read(place, type, style, isWritten ? written.ToString() : null);
        if (cell is not null)
        {
            package.Budget.Cell(cell.Text);
            cells.Add(cell);
        }
    }

    /// <summary>Rows and columns may come without a number, and come in their order.</summary>
    private static int Place(string? number, int before, int last)
    {
        var place = number is null ? before + 1 : int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        return place > before && place <= last ? place : throw new InvalidDataException("Out of order.");
    }

    private int Column(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetterUpper).Take(4).Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1);
        return letters > column && letters <= LastColumn ? letters : throw new InvalidDataException("Out of order.");
    }
}
