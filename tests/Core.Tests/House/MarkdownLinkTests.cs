using System.Text.RegularExpressions;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>Who follows a link in what is written about the project arrives.</summary>
public sealed partial class MarkdownLinkTests
{
    [Fact]
    public void Every_link_to_a_file_leads_to_one_that_is_there()
    {
        var links = (
            from file in RepositoryFiles.All()
            where file.EndsWith(".md", StringComparison.Ordinal)
            from Match match in Link().Matches(RepositoryFiles.Text(file))
            let target = match.Groups["target"].Value
            where !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#')
            select (File: file, Target: target)).ToList();

        Assert.True(links.Count > 10, $"Only {links.Count} links were found.");
        Assert.Empty(links.Where(link => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(link.File)!, link.Target.Split('#')[0])))
            .Select(link => $"{link.File} → {link.Target}"));
    }

    // [text](target), with or without a title after it, and [name]: target at the beginning of a line.
    [GeneratedRegex("""\]\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(?<target>\S+)""", RegexOptions.Multiline)]
    private static partial Regex Link();
}
