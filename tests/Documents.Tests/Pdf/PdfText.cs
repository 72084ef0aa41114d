using System.Diagnostics;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>A part of a PDF as assistive technology meets it: <c>H1</c>, <c>P</c>, <c>Table</c>, <c>TD</c>…, its own words and the parts inside.</summary>
internal sealed record PdfPart(string Kind, int Depth)
{
    public List<PdfPart> Inner { get; } = [];

    /// <summary>Its words and those of what is inside, in the order of reading.</summary>
    public string Text => Kind.Length == 0 ? Words : string.Concat(Inner.Select(part => part.Text));

    public string Words { get; init; } = "";

    /// <summary>It and all inside, in the order of reading.</summary>
    public IEnumerable<PdfPart> All => Inner.SelectMany(part => part.All).Prepend(this);

    public IEnumerable<PdfPart> Of(params string[] kinds) => All.Where(part => kinds.Contains(part.Kind));
}

/// <summary>Reads a PDF back with Poppler, which knows nothing of the program that wrote it: small files by their tags, long ones in the order of their pages, for Poppler takes half a minute for the tags of fifty.</summary>
internal static class PdfText
{
    /// <summary>The whole document.</summary>
    public static async Task<PdfPart> ReadAsync(byte[] pdf) => Parse(await RunAsync(pdf, "pdfinfo", "-enc", "UTF-8", "-struct-text"));

    /// <summary>All that is seen on each page, what is not read out included.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(byte[] pdf) => [.. (await RunAsync(pdf, "pdftotext", "-enc", "UTF-8", "-raw")).TrimEnd('\f').Split('\f')];

    /// <summary>Of texts that should be seen one after the other, the first of which a word is not there; null where all are. Heads and feet of pages may stand between.</summary>
    public static string? FirstNotFound(IEnumerable<string> pages, IEnumerable<string> texts)
    {
        var seen = string.Concat(string.Concat(pages).Where(IsSeen));
        var at = 0;
        foreach (var text in texts)
        {
            foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(IsSeen))))
            {
                at = seen.IndexOf(word, at, StringComparison.Ordinal);
                if (at < 0)
                {
                    return text;
                }
                at += word.Length;
            }
        }
        return null;
    }

    /// <summary>Titles of the sections, in their order, each with its level.</summary>
    public static IReadOnlyList<(int Level, string Title)> Headings(PdfPart document) =>
        [.. document.All.Where(part => part.Kind.Length == 2 && part.Kind[0] == 'H' && char.IsAsciiDigit(part.Kind[1])).Select(part => (part.Kind[1] - '0', part.Text))];

    /// <summary>Rows of every table, the heads first; a cell is its text.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables(PdfPart document) =>
        [.. document.Of("Table").Select(table => table.Of("TR").Select(row => row.Of("TH", "TD").Select(cell => cell.Text).ToList()).ToList())];

    // Hyphens at the ends of lines are soft ones.
    private static bool IsSeen(char letter) => !char.IsWhiteSpace(letter) && letter is not ('\u00ad' or '\u200b');

    private static async Task<string> RunAsync(byte[] pdf, string program, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"traguardo-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            string[] arguments = program == "pdftotext" ? [.. options, file, "-"] : [.. options, file];
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {await errors}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    // A line is a part, its words in quotes, or one of its attributes; what is inside stands further in.
    private static PdfPart Parse(string lines)
    {
        var document = new PdfPart("", -1);
        var open = new Stack<PdfPart>([document]);
        foreach (var line in lines.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var content = line.TrimStart();
            var depth = line.Length - content.Length;
            if (content[0] == '/' || content.StartsWith("Object ", StringComparison.Ordinal))
            {
                continue;
            }
            while (open.Peek().Depth >= depth)
            {
                open.Pop();
            }
            var part = content[0] == '"' ? new PdfPart("", depth) { Words = content.TrimEnd()[1..^1] } : new PdfPart(content.Split(' ', ':')[0], depth);
            open.Peek().Inner.Add(part);
            open.Push(part);
        }
        return document.Inner.Single();
    }
}
