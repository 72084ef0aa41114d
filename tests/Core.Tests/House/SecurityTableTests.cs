using System.Text.RegularExpressions;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>What docs/security.md says is held by a test is, by one that is there; and a row without one says why.</summary>
public sealed partial class SecurityTableTests
{
    private static readonly string[] WithoutTest = ["does not apply: ", "not yet: "];

    [Fact]
    public void Every_row_names_tests_that_are_there_or_says_why_there_is_none()
    {
        var tests = RepositoryFiles.All("tests").Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => TestClass().Matches(RepositoryFiles.Text(file))).Select(match => match.Groups[1].Value).ToHashSet();
        var rows = RepositoryFiles.Text("docs/security.md").Split('\n').Where(line => Row().IsMatch(line)).Select(line => line.Trim('|', ' ').Split(" | ")).ToList();

        Assert.True(rows.Count > 60, $"Only {rows.Count} rows were found.");
        Assert.Empty(rows.Where(row => row.Length != 4).Select(row => row[0] + " " + row[^1]));
        Assert.Empty(rows.Where(row => !TestName().IsMatch(row[3]) && !WithoutTest.Any(row[3].StartsWith)).Select(row => $"{row[0]} {row[1]}"));
        Assert.Subset(tests, rows.SelectMany(row => TestName().Matches(row[3]).Select(match => match.Groups[1].Value)).ToHashSet());
        Assert.Equal(Enumerable.Range(1, 17), rows.Select(row => int.Parse(row[0].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture)).Distinct());
    }

    [GeneratedRegex(@"^\| [0-9]")]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\bclass ([A-Z][A-Za-z]+Tests)\b")]
    private static partial Regex TestClass();
}
