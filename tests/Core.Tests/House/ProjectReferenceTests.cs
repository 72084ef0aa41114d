using System.Xml.Linq;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>Core knows nobody; Documents knows Core; Web knows both. A project exists only where it forbids a reference.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] Parsers = ["Markdig", "Parlot"];

    [Theory]
    [InlineData("src/Core/Traguardo.Core.csproj", "")]
    [InlineData("src/Documents/Traguardo.Documents.csproj", "Traguardo.Core")]
    [InlineData("src/Web/Traguardo.Web.csproj", "Traguardo.Documents")]
    public void Projects_refer_to_each_other_one_way(string project, string expected)
    {
        var projects = References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Equal(expected, string.Join(' ', projects));
    }

    [Fact]
    public void Core_takes_two_parsers_and_nothing_else()
    {
        var packages = References("src/Core/Traguardo.Core.csproj", "PackageReference").Except(["Microsoft.CodeAnalysis.BannedApiAnalyzers"]);

        Assert.Equal(Parsers, packages.Order());
        Assert.DoesNotContain(typeof(Cycles.Cycle).Assembly.GetReferencedAssemblies(), assembly => !IsOfThePlatformOrAParser(assembly.Name!));
    }

    [Fact]
    public void No_other_project_stands_in_src() => Assert.Equal(
        ["src/Core/Traguardo.Core.csproj", "src/Documents/Traguardo.Documents.csproj", "src/Web/Traguardo.Web.csproj"],
        RepositoryFiles.All("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Order());

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(RepositoryFiles.Text(project)).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);

    private static bool IsOfThePlatformOrAParser(string name) =>
        Parsers.Contains(name) || name.StartsWith("System.", StringComparison.Ordinal);
}
