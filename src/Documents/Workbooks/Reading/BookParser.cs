namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Reads the sheets of a workbook, by way of its own list of them.</summary>
internal static class BookParser
{
    public static Book Read(Package package)
    {
        var workbook = Relationship.Of(package, "").FirstOrDefault(to => to.Type == "officeDocument")?.Part ?? throw new InvalidDataException("No workbook.");
        var relationships = Relationship.Of(package, workbook).ToLookup(to => to.Type);
        var (listed, daysFrom1904) = List(package, workbook);
        // Charts may have sheets of their own.
        var sheets = listed.Join(relationships["worksheet"], sheet => sheet.Id, to => to.Id, (sheet, to) => (sheet.Name, sheet.IsHidden, to.Part)).ToList();
        package.Budget.Sheets(sheets.Count);
        if (sheets.Count == 0)
        {
            throw new RefusedException(WorkbookProblem.NoSheets, WorkbookTexts.NoSheets);
        }
        var texts = relationships["sharedStrings"].FirstOrDefault() is { } shared ? SharedTexts.Read(package, shared.Part) : [];
        var days = relationships["styles"].FirstOrDefault() is { } styles ? DayStyles.Read(package, styles.Part) : [];
        var values = new CellValues(texts, days, daysFrom1904);
        return new Book([.. sheets.Select(sheet => new BookSheet(sheet.Name, sheet.IsHidden, new SheetParser(package, sheet.Name, values).Read(sheet.Part)))]);
    }

    private static (List<(string Name, bool IsHidden, string Id)> Sheets, bool DaysFrom1904) List(Package package, string workbook)
    {
        var sheets = new List<(string Name, bool IsHidden, string Id)>();
        var daysFrom1904 = false;
        using var xml = package.Open(workbook);
        while (xml.Read())
        {
            if (xml is { IsStart: true, Name: "sheet" })
            {
                sheets.Add((xml.Attribute("name") ?? "", xml.Attribute("state") is "hidden" or "veryHidden", xml.Attribute("id") ?? ""));
            }
            else if (xml is { IsStart: true, Name: "workbookPr" })
            {
                daysFrom1904 = xml.Attribute("date1904") is "1" or "true";
            }
        }
        return (sheets, daysFrom1904);
    }
}
