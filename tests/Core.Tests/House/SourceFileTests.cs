using System.Text.RegularExpressions;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>Small files, one idea each; and nothing in them of the machine they were written on.</summary>
public sealed partial class SourceFileTests
{
    private const int Lines = 400;
    private static readonly string[] Binary = [".png", ".xlsx", ".docx", ".pdf", ".woff2"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines() => Assert.Empty(
        from file in RepositoryFiles.All()
        where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)
        where !file.Contains("/Migrations/", StringComparison.Ordinal)
        let lines = RepositoryFiles.Text(file).AsSpan().Count('\n')
        where lines > Lines
        select $"{file}: {lines}");

    [Fact]
    public void No_file_names_a_folder_of_the_machine_it_was_written_on() => Assert.Empty(
        from file in RepositoryFiles.All()
        where !Binary.Contains(Path.GetExtension(file))
        from Match match in HomeFolder().Matches(RepositoryFiles.Text(file))
        select $"{file}: {match.Value}");

    [GeneratedRegex(@"(?<![\w.}>*/-])/(?:home|root|Users|work|tmp|mnt)/[\w.]+")]
    private static partial Regex HomeFolder();
}
