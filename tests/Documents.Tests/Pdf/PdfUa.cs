using System.Diagnostics;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>What veraPDF says of a file.</summary>
/// <param name="Passes">True where it is PDF/UA-1.</param>
/// <param name="Broken">The rules it breaks, a line each: clause, test, what was found.</param>
internal sealed record PdfUaVerdict(bool Passes, IReadOnlyList<string> Broken);

/// <summary>Holds files against PDF/UA-1, all in one run: a run begins with a second of Java.</summary>
internal static class PdfUa
{
    public static async Task<IReadOnlyList<PdfUaVerdict>> CheckAsync(params IReadOnlyList<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("traguardo-pdfua");
        try
        {
            var paths = files.Select((_, i) => Path.Combine(folder.FullName, $"{i}.pdf")).ToList();
            for (var i = 0; i < files.Count; i++)
            {
                await File.WriteAllBytesAsync(paths[i], files[i]);
            }
            using var process = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "tests/pdfua/check"), paths) { RedirectStandardOutput = true })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return [.. paths.Select(path => Verdict(said, path))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PdfUaVerdict Verdict(string said, string path)
    {
        var lines = said.Split('\n').SkipWhile(line => !line.EndsWith(path, StringComparison.Ordinal)).ToList();
        return lines.Count == 0
            ? throw new InvalidOperationException($"The check said nothing of the file: {said}")
            : new PdfUaVerdict(lines[0].StartsWith("PASS", StringComparison.Ordinal), [.. lines.Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))]);
    }
}
