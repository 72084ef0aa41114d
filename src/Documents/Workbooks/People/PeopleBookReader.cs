using System.Net.Mail;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;

namespace Traguardo.Documents.Workbooks.People;

/// <summary>Reads the sheets of people and of units, row by row.</summary>
internal sealed class PeopleBookReader(Book book, IReadOnlyCollection<string> knownUnits)
{
    private const int LongestEmail = 254;

    // Deeper than any organisation.
    private const int MostLevels = 32;

    private readonly List<BookFault> refusals = [];

    public PeopleBookReading Read()
    {
        var (peopleSheet, unitsSheet) = (PeopleColumns.Sheet(book, nameof(PeopleBookTexts.SheetPeople)), PeopleColumns.Sheet(book, nameof(PeopleBookTexts.SheetUnits)));
        if (peopleSheet is null && unitsSheet is null)
        {
            var what = PeopleBookTexts.NoSheets.With(PeopleBookTexts.SheetPeople, PeopleBookTexts.SheetUnits);
            return new PeopleBookReading([], [], [new BookFault(new CellPlace(book.Sheets[0].Name), what, PeopleBookTexts.NoSheetsExpected)]);
        }
        var units = Units(Rows(unitsSheet, PeopleColumns.Units));
        var codes = units.Select(unit => unit.Code).Concat(knownUnits).ToHashSet();
        return new PeopleBookReading(People(Rows(peopleSheet, PeopleColumns.People), codes), units, InOrder());
    }

    // A row with a cell that cannot be read is not taken without it.
    private List<HeadedRow> Rows(BookSheet? sheet, IReadOnlyList<HeadedColumn> columns) =>
        sheet is null ? [] : [.. HeadedSheet.Read(sheet, columns, refusals).Where(row => row.Cells.Count > 0 && row.Faults.Count == 0)];

    private List<Unit> Units(List<HeadedRow> rows)
    {
        var whole = rows.Where(row => Has(row, PeopleColumns.Code, PeopleBookTexts.CodeExpected) & Has(row, PeopleColumns.Name, PeopleBookTexts.NameExpected)).ToList();
        var once = Once(whole, PeopleColumns.Code, StringComparer.Ordinal);
        // From the top of the tree down: what is left hangs on nothing, or on itself.
        var units = new List<Unit>();
        var placed = knownUnits.Except(once.Select(row => row.Text(PeopleColumns.Code)!)).ToHashSet();
        for (var level = 0; level < MostLevels && once.Count > 0; level++)
        {
            var below = once.ToLookup(row => row.Text(PeopleColumns.Parent) is not { } parent || placed.Contains(parent));
            units.AddRange(below[true].Select(row => new Unit { Code = row.Text(PeopleColumns.Code)!, Name = row.Text(PeopleColumns.Name)!, Parent = row.Text(PeopleColumns.Parent) }));
            placed.UnionWith(below[true].Select(row => row.Text(PeopleColumns.Code)!));
            once = [.. below[false]];
        }
        var left = once.Select(row => row.Text(PeopleColumns.Code)!).ToHashSet();
        foreach (var row in once)
        {
            var parent = row.Text(PeopleColumns.Parent)!;
            Refuse(row, PeopleColumns.Parent, (left.Contains(parent) ? PeopleBookTexts.ParentRefused : PeopleBookTexts.UnitUnknown).With(TextOfCell.Of(parent)), PeopleBookTexts.ParentExpected);
        }
        return units;
    }

    private List<BookPerson> People(List<HeadedRow> rows, HashSet<string> units)
    {
        var whole = rows.Where(row => Has(row, PeopleColumns.Name, PeopleBookTexts.NameExpected) & Has(row, PeopleColumns.Email, PeopleBookTexts.EmailExpected)).ToList();
        return [.. Once(whole, PeopleColumns.Email, StringComparer.OrdinalIgnoreCase).Select(row => Person(row, units)).OfType<BookPerson>()];
    }

    private BookPerson? Person(HeadedRow row, HashSet<string> units)
    {
        var before = refusals.Count;
        var (email, unit) = (row.Text(PeopleColumns.Email)!, row.Text(PeopleColumns.Unit));
        if (!IsEmail(email))
        {
            Refuse(row, PeopleColumns.Email, PeopleBookTexts.EmailUnread.With(TextOfCell.Of(email)), PeopleBookTexts.EmailExpected);
        }
        if (unit is not null && !units.Contains(unit))
        {
            Refuse(row, PeopleColumns.Unit, PeopleBookTexts.UnitUnknown.With(TextOfCell.Of(unit)), PeopleBookTexts.UnitExpected);
        }
        var roles = new List<Role>();
        foreach (var word in (row.Text(PeopleColumns.RolesOf) ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (RoleWords.Read(word) is { } role)
            {
                roles.Add(role);
            }
            else
            {
                Refuse(row, PeopleColumns.RolesOf, PeopleBookTexts.RoleUnknown.With(TextOfCell.Of(word)), PeopleBookTexts.RoleExpected.With(RoleWords.All));
            }
        }
        return refusals.Count > before ? null : new BookPerson(row.Text(PeopleColumns.Name)!, email, unit, [.. roles.Distinct()]) { Row = row.Place };
    }

    private bool Has(HeadedRow row, string column, string expected)
    {
        if (row.Text(column) is not null)
        {
            return true;
        }
        Refuse(row, column, WorkbookTexts.MissingCell, expected);
        return false;
    }

    private List<HeadedRow> Once(List<HeadedRow> rows, string column, StringComparer comparer)
    {
        var met = new Dictionary<string, int>(comparer);
        return [.. rows.Where(row =>
        {
            var isFirst = met.TryAdd(row.Text(column)!, row.Place.Row);
            if (!isFirst)
            {
                Refuse(row, column, PeopleBookTexts.Twice.With(TextOfCell.Of(row.Text(column)!), met[row.Text(column)!]), PeopleBookTexts.TwiceExpected);
            }
            return isFirst;
        })];
    }

    private void Refuse(HeadedRow row, string column, string what, string expected) => refusals.Add(new BookFault(row.At(column), what, expected));

    private static bool IsEmail(string text) =>
        text.Length <= LongestEmail && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private List<BookFault> InOrder()
    {
        var sheets = book.Sheets.Select(sheet => sheet.Name).ToList();
        return [.. refusals.OrderBy(refusal => sheets.IndexOf(refusal.Place.Sheet)).ThenBy(refusal => refusal.Place.Row).ThenBy(refusal => refusal.Place.Column)];
    }
}
