using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Documents.Workbooks.Writing;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Workbooks.People;

/// <summary>People and units as a workbook: a sheet each. Written with nobody in it, it is the template.</summary>
public static class PeopleBook
{
    private static readonly CellLook Head = new(CellFont.White) { Fill = CellFill.Header, IsWrapped = true };
    private static readonly CellLook Plain = new(CellFont.Plain) { IsWrapped = true };

    /// <summary>Writes people and units; the stream stays open. The same people give the same bytes.</summary>
    /// <param name="people">The people; none for a template.</param>
    /// <param name="units">The units there are.</param>
    /// <param name="stream">Where to write; it need not seek.</param>
    /// <param name="modified">When the book says it was made; null: it does not say.</param>
    public static void Write(IReadOnlyList<BookPerson> people, IReadOnlyList<Unit> units, Stream stream, DateTimeOffset? modified = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(units);
        DraftWriter.Write(PeopleBookTexts.Title, [People(people), Units(units), Roles()], stream, modified);
    }

    /// <summary>Reads people and units: each row is taken, or refused with a reason.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="knownUnits">Codes of the units there are already.</param>
    public static PeopleBookReading Read(Book book, IReadOnlyCollection<string> knownUnits)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(knownUnits);
        return new PeopleBookReader(book, knownUnits).Read();
    }

    private static SheetDraft People(IReadOnlyList<BookPerson> people) => Sheet(
        PeopleBookTexts.SheetPeople,
        [32, 36, 14, 42],
        PeopleColumns.People,
        people.Select(person => (string?[])[person.Name, person.Email, person.Unit, string.Join("; ", person.Roles.Select(role => role.Word()))]));

    private static SheetDraft Units(IReadOnlyList<Unit> units) => Sheet(
        PeopleBookTexts.SheetUnits,
        [14, 48, 14],
        PeopleColumns.Units,
        units.Select(unit => (string?[])[unit.Code, unit.Name, unit.Parent]));

    // For whoever fills the book in; reading leaves it alone.
    private static SheetDraft Roles() => Sheet(
        PeopleBookTexts.SheetRoles,
        [42],
        PeopleColumns.Roles,
        Enum.GetValues<Role>().Select(role => (string?[])[role.Word()]));

    private static SheetDraft Sheet(string name, int[] widths, IReadOnlyList<HeadedColumn> columns, IEnumerable<string?[]> rows) => new(
        name,
        widths,
        [
            new RowDraft([.. columns.Select(column => new CellDraft(column.Heads[0], Head))]),
            .. rows.Select(row => new RowDraft([.. row.Select(text => new CellDraft(text, Plain))])),
        ])
    {
        HeaderRow = 1,
    };
}
