using System.Runtime.CompilerServices;
using Xunit;

namespace Traguardo.Core.Tests.Support;

/// <summary>
/// The examples of a rule as an official reads them: the rows of the tables in <c>Examples/name.md</c> beside the test.
/// Backticks around a cell keep Markdown from reading its signs and are not part of it.
/// </summary>
public static class ExampleTable
{
    /// <summary>The cells of each row under a head, without blanks around them; rows of any table of the file, in order.</summary>
    public static IReadOnlyList<string[]> Rows(string name, [CallerFilePath] string test = "") => RowsOf(Lines(name, test));

    /// <summary>The second-level headings of the file, where each stands over a table of its own.</summary>
    public static IReadOnlyList<string> Headings(string name, [CallerFilePath] string test = "") =>
        [.. Lines(name, test).Where(IsHeading).Select(line => line[HeadingMark.Length..])];

    /// <summary>The rows between a heading and the next one.</summary>
    public static IReadOnlyList<string[]> RowsUnder(string name, string heading, [CallerFilePath] string test = "") =>
        RowsOf([.. Lines(name, test).SkipWhile(line => line != HeadingMark + heading).Skip(1).TakeWhile(line => !IsHeading(line))]);

    private const string HeadingMark = "## ";

    /// <summary>The file of a test's table.</summary>
    public static string FileOf(string name, string test) => Path.Combine(Path.GetDirectoryName(test)!, "Examples", $"{name}.md");

    private static string[] Lines(string name, string test) => File.ReadAllLines(FileOf(name, test));

    private static List<string[]> RowsOf(string[] lines)
    {
        var rows = new List<string[]>();
        for (var i = 1; i < lines.Length; i++)
        {
            // A row is a line of cells that has the rule of a head somewhere above it, and is neither head nor rule.
            var isHead = i + 1 < lines.Length && IsRule(lines[i + 1]);
            if (lines[i].StartsWith('|') && !IsRule(lines[i]) && !isHead)
            {
                rows.Add([.. lines[i].Trim('|', ' ').Split('|').Select(cell => cell.Trim().Trim('`'))]);
            }
        }

        Assert.NotEmpty(rows);
        return rows;
    }

    private static bool IsHeading(string line) => line.StartsWith(HeadingMark, StringComparison.Ordinal);

    private static bool IsRule(string line) => line.StartsWith("|-", StringComparison.Ordinal) || line.StartsWith("| -", StringComparison.Ordinal);
}
