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
    public static IReadOnlyList<string[]> Rows(string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Examples", $"{name}.md");
        var lines = File.ReadAllLines(file);
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

    private static bool IsRule(string line) => line.StartsWith("|-", StringComparison.Ordinal) || line.StartsWith("| -", StringComparison.Ordinal);
}
