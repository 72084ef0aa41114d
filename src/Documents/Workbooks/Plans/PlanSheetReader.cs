using System.Text.Json.Nodes;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>Reads the rows of sheets into elements of the exchange format.</summary>
internal sealed class PlanSheetReader(Book book, PlanPlaces places, List<BookFault> faults)
{
    /// <summary>The rows of a sheet; none where it is not there.</summary>
    public IReadOnlyList<HeadedRow> Rows(PlanSheet sheet)
    {
        if (sheet.In(book) is not { } found)
        {
            return [];
        }
        IReadOnlyList<HeadedColumn> columns =
        [
            .. sheet.Columns.Select(column => new HeadedColumn(column.Member, column.Heads, column.IsRequired)),
            new(PlanSheets.Other.Member, PlanSheets.Other.Heads),
        ];
        return [.. HeadedSheet.Read(found, columns, faults).Where(row => row.Cells.Count > 0)];
    }

    /// <summary>The element of a row.</summary>
    public JsonObject Element(PlanSheet sheet, HeadedRow row)
    {
        var element = new JsonObject();
        foreach (var column in sheet.Columns)
        {
            Put(element, column.Member, column, row, column.Member);
        }
        Merge(element, row[PlanSheets.Other.Member]);
        return element;
    }

    /// <summary>Says where the members of an element come from.</summary>
    public void Place(PlanSheet sheet, HeadedRow row, string path)
    {
        places.Add(path, row.Place);
        foreach (var column in sheet.Columns)
        {
            places.Add($"{path}.{column.Member}", row.At(column.Member));
        }
    }

    /// <summary>Puts what a row holds in a column into an element; what cannot be read is a fault.</summary>
    public void Put(JsonObject element, string member, PlanColumn column, HeadedRow row, string id)
    {
        var place = row.At(id);
        if (row[id] is not { } cell)
        {
            if (column.IsRequired && !row.Faults.Contains(place))
            {
                faults.Add(new BookFault(place, WorkbookTexts.MissingCell, column.Kind.Expected));
            }
        }
        else if (column.Kind.TryRead(cell, out var read))
        {
            element[member] = read;
        }
        else
        {
            faults.Add(new BookFault(place, WorkbookTexts.UnreadCell.With(TextOfCell.Of(cell.Text)), column.Kind.Expected));
        }
    }

    /// <summary>Puts members that no column knows into an element.</summary>
    public void Merge(JsonObject element, BookCell? cell)
    {
        if (cell is null)
        {
            return;
        }
        if (JsonKind.Members(cell.Text) is not { } others)
        {
            faults.Add(new BookFault(cell.Place, WorkbookTexts.UnreadCell.With(TextOfCell.Of(cell.Text)), PlanTexts.JsonExpected));
            return;
        }
        foreach (var (name, other) in others)
        {
            element.TryAdd(name, other?.DeepClone());
        }
    }
}
