using System.Text;
using Traguardo.Core.Writing;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary>The texts that go with a cycle file: Markdown files in the folder named, or in <c>texts</c> beside the file; the way to each is its key, <c>relazione/premessa.md</c>.</summary>
internal static class TextFiles
{
    private const string UsualName = "texts";

    // Forty pages; the same as a text of the application.
    private const int MostBytes = 4 * Prose.MaxLength;

    /// <summary>None where there is no such folder beside the file; null where the folder named cannot be read, which standard error has been told.</summary>
    public static IReadOnlyList<Narrative>? Read(string cycleFile, string? named)
    {
        var folder = new DirectoryInfo(named ?? Path.Combine(Path.GetDirectoryName(cycleFile) ?? "", UsualName));
        if (!folder.Exists)
        {
            return named is null ? [] : Refuse<List<Narrative>>(string.Format(null, ReportCommandTexts.TextsMissing, named));
        }
        var texts = new List<Narrative>();
        foreach (var file in folder.EnumerateFiles("*.md", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            if (file.Length > MostBytes)
            {
                return Refuse<List<Narrative>>(string.Format(null, ReportCommandTexts.TextTooLong, file));
            }
            var key = Path.ChangeExtension(Path.GetRelativePath(folder.FullName, file.FullName), null).Replace('\\', '/');
            texts.Add(new Narrative(key, File.ReadAllText(file.FullName, Encoding.UTF8).ReplaceLineEndings("\n").Trim(), NarrativeState.Approved));
        }
        return texts;
    }

    private static T? Refuse<T>(string why)
        where T : class
    {
        Console.Error.WriteLine(PlainText.Of(why));
        return null;
    }
}
