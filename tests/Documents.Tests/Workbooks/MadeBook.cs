using System.IO.Compression;
using System.Text;
using Traguardo.Documents.Workbooks;
using Xunit;

namespace Traguardo.Documents.Tests.Workbooks;

/// <summary>Workbooks made by hand, part by part: what no program would write is written here.</summary>
internal static class MadeBook
{
    public const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The parts of a workbook with one sheet, <c>Foglio1</c>, of these rows.</summary>
    public static Dictionary<string, string> Parts(string rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>") => new()
    {
        ["[Content_Types].xml"] = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/></Types>",
        ["_rels/.rels"] = Relationships(("rId1", "officeDocument", "xl/workbook.xml")),
        ["xl/workbook.xml"] = $"<workbook {Main}><sheets><sheet name=\"Foglio1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = Relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "/xl/styles.xml")),
        ["xl/worksheets/sheet1.xml"] = Sheet(rows),
        ["xl/sharedStrings.xml"] = $"<sst {Main}><si><t>condiviso</t></si><si><r><t>a </t></r><r><t xml:space=\"preserve\">pezzi </t></r><rPh><t>ad alta voce</t></rPh></si></sst>",
        ["xl/styles.xml"] = $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-410]d mmmm yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.00&quot; gg&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>",
    };

    public static string Sheet(string rows) => $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>";

    public static string Relationships(params (string Id, string Type, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{one.Type}\" Target=\"{one.Target}\"/>"))
        + "</Relationships>";

    /// <summary>The same parts with one more, or with another in place of one.</summary>
    public static Dictionary<string, string> With(this Dictionary<string, string> parts, string name, string content) => new(parts) { [name] = content };

    public static byte[] Zip(this Dictionary<string, string> parts) => Zip([.. parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    public static WorkbookReading Read(this byte[] file, WorkbookLimits? limits = null) => WorkbookReader.Read(new MemoryStream(file), limits);

    /// <summary>A workbook that must be taken.</summary>
    public static Book Taken(this byte[] file)
    {
        var (book, refusal) = file.Read();
        Assert.Null(refusal?.Message);
        return book!;
    }

    /// <summary>The cells of the first sheet, by their address.</summary>
    public static Dictionary<string, BookCell> Cells(this Book book) =>
        book.Sheets[0].Rows.SelectMany(row => row.Cells).ToDictionary(cell => $"{cell.Place.Letters}{cell.Place.Row}");
}
