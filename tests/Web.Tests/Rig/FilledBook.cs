using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Traguardo.Web.Tests.Rig;

/// <summary>A workbook of values with texts in the cells of its first values, as somebody would have typed them; for states to be looked at.</summary>
public static class FilledBook
{
    private const string Part = "xl/worksheets/sheet1.xml";

    /// <param name="typed">For the rows from the first on; a year's book has its values in column F.</param>
    public static byte[] Of(byte[] book, params string[] typed)
    {
        using var file = new MemoryStream();
        file.Write(book);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry(Part)!.Open()))
            {
                text = reader.ReadToEnd();
            }
            foreach (var (place, what) in typed.Index())
            {
                text = Cell($"F{5 + place}").Replace(text, $"$1 t=\"inlineStr\"><is><t>{what}</t></is></$2c>", 1);
            }
            archive.GetEntry(Part)!.Delete();
            using var stream = archive.CreateEntry(Part).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        return file.ToArray();
    }

    // An empty cell, with its style.
    private static Regex Cell(string address) => new($"(<((?:x:)?)c r=\"{address}\" s=\"\\d+\") ?/>");
}
