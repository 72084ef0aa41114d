using System.Text;

namespace Traguardo.Documents.Tests.Workbooks;

/// <summary>Files that are uploaded as workbooks and are none, or are none to be taken; each small here, whatever it would open to.</summary>
internal static class HostileBooks
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly Dictionary<string, string> Sound = MadeBook.Parts();

    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["nothing"] = () => [],
        ["five megabytes and a byte"] = () => [.. "PK\u0003\u0004"u8, .. new byte[5_000_000]],
        ["a zip bomb in a sheet"] = () => Instead("xl/worksheets/sheet1.xml", Bomb("<worksheet><sheetData>", ' ')),
        ["a zip bomb in the shared texts"] = () => Instead("xl/sharedStrings.xml", Bomb("<sst>", ' ')),
        ["a thousand and one parts"] = () => MadeBook.Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"xl/media/{i}", Array.Empty<byte>()))]),
        ["fifty-one sheets"] = () => Sheets(51).Zip(),
        ["too many rows"] = () => MadeBook.Parts(Repeated("<row><c><v>1</v></c></row>", 50_001)).Zip(),
        ["too many cells"] = () => MadeBook.Parts(Repeated($"<row>{Repeated("<c><v>1</v></c>", 1_000)}</row>", 301)).Zip(),
        ["one long text in many cells"] = () => MadeBook.Parts(Repeated("<row><c t=\"s\"><v>0</v></c></row>", 1_001))
            .With("xl/sharedStrings.xml", $"<sst><si><t>{new string('a', 20_000)}</t></si></sst>").Zip(),
        ["a text that no cell holds"] = () => Instead("xl/worksheets/sheet1.xml", Bomb("<worksheet><sheetData><row><c t=\"str\"><v>", 'a')),
        ["an attribute of sixty megabytes"] = () => Instead("xl/worksheets/sheet1.xml", Bomb("<worksheet><sheetData><row r=\"", '1')),
        ["macros, as .xlsm"] = () => Sound.With("[Content_Types].xml", Sound["[Content_Types].xml"].Replace("openxmlformats-officedocument.spreadsheetml.sheet", "ms-excel.sheet.macroEnabled", StringComparison.Ordinal)).Zip(),
        ["macros inside an .xlsx"] = () => Sound.With("xl/vbaProject.bin", "Sub Auto_Open()").Zip(),
        ["macros under another name"] = () => Sound.With("[Content_Types].xml", Sound["[Content_Types].xml"].Replace("<Override", "<Override PartName=\"/xl/a.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override", StringComparison.Ordinal)).Zip(),
        ["macros of Excel 4"] = () => Sound.With("xl/macrosheets/sheet1.xml", "<a/>").Zip(),
        ["links to other files"] = () => Sound.With("xl/externalLinks/externalLink1.xml", "<a/>").Zip(),
        ["a password"] = () => [.. CompoundFile, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]],
        [".xls by another name"] = () => [.. CompoundFile, .. new byte[500], .. Encoding.Unicode.GetBytes("Workbook"), .. new byte[100]],
        [".xlsb by another name"] = () => MadeBook.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.bin", [1, 2, 3])),
        [".ods by another name"] = () => MadeBook.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()), ("content.xml", "<a/>"u8.ToArray())),
        [".docx by another name"] = () => MadeBook.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<a/>"u8.ToArray())),
        [".csv by another name"] = () => "Codice;Valore\r\n607;1.234,5\r\n"u8.ToArray(),
        [".csv in UTF-16"] = () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Codice;Valore")],
        [".pdf by another name"] = () => "%PDF-1.7\n%âãÏÓ"u8.ToArray(),
        ["a photograph"] = () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8],
        ["an archive of files"] = () => MadeBook.Zip(("rilevazioni.xlsx", Sound.Zip())),
        ["half a file"] = () => Sound.Zip()[..^600],
        ["no list of sheets"] = () => MadeBook.Zip([.. Parts().Where(part => part.Name != "xl/workbook.xml")]),
        ["no sheets"] = () => Sound.With("xl/workbook.xml", $"<workbook {MadeBook.Main}><sheets/></workbook>").Zip(),
        ["a sheet that is not there"] = () => Sound.With("xl/_rels/workbook.xml.rels", MadeBook.Relationships(("rId1", "worksheet", "worksheets/sheet9.xml"))).Zip(),
        ["two parts of one name"] = () => MadeBook.Zip([.. Parts(), ("XL/Workbook.xml", "<workbook/>"u8.ToArray())]),
        ["broken XML"] = () => Sound.With("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>").Zip(),
        ["elements a million deep"] = () => Sound.With("xl/worksheets/sheet1.xml", Repeated("<a>", 1_000_000)).Zip(),
        ["rows out of order"] = () => MadeBook.Parts("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>").Zip(),
        ["one cell twice"] = () => MadeBook.Parts("<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>").Zip(),
        ["a row that no sheet has"] = () => MadeBook.Parts("<row r=\"1048577\"><c><v>1</v></c></row>").Zip(),
        ["a column that no sheet has"] = () => MadeBook.Parts("<row><c r=\"XFE1\"><v>1</v></c></row>").Zip(),
        ["a shared text that is not there"] = () => MadeBook.Parts("<row><c t=\"s\"><v>99</v></c></row>").Zip(),
        ["a document type with entities"] = () => Sound.With("xl/worksheets/sheet1.xml",
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>").Zip(),
        ["a document type from outside"] = () => Sound.With("xl/sharedStrings.xml", "<!DOCTYPE sst SYSTEM \"http://example.org/a.dtd\"><sst/>").Zip(),
        ["a document type in UTF-16"] = () => Instead("xl/styles.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>")]),
    };

    private static IEnumerable<(string Name, byte[] Content)> Parts() => Sound.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)));

    private static byte[] Instead(string name, byte[] content) => MadeBook.Zip([.. Parts().Where(part => part.Name != name), (name, content)]);

    private static Dictionary<string, string> Sheets(int count)
    {
        var ids = Enumerable.Range(1, count);
        return Sound
            .With("xl/workbook.xml", $"<workbook {MadeBook.Main}><sheets>{string.Concat(ids.Select(i => $"<sheet name=\"F{i}\" r:id=\"rId{i}\"/>"))}</sheets></workbook>")
            .With("xl/_rels/workbook.xml.rels", MadeBook.Relationships([.. ids.Select(i => ($"rId{i}", "worksheet", "worksheets/sheet1.xml"))]));
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    // Sixty megabytes of one letter are sixty kilobytes of archive.
    private static byte[] Bomb(string begin, char letter) => [.. Encoding.UTF8.GetBytes(begin), .. Enumerable.Repeat((byte)letter, 60_000_000)];
}
