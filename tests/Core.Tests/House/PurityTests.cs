using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>
/// Core reads no clock, no file and no chance: the same cycle scores the same everywhere and for ever. The analyzer says so
/// while one writes; this looks at what was compiled, which no suppression hides.
/// </summary>
public sealed class PurityTests
{
    private static readonly string[] Banned = [.. RepositoryFiles.Text("src/Core/BannedSymbols.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(';')[0])];

    [Fact]
    public void The_compiled_Core_uses_nothing_that_is_banned()
    {
        var used = Used();

        Assert.Contains("T:System.Decimal", used);
        Assert.DoesNotContain(Banned.Select(Compiled), used.Contains);
    }

    [Theory]
    [InlineData("T:System.IO.File")]
    [InlineData("T:System.Random")]
    [InlineData("T:System.TimeProvider")]
    [InlineData("T:System.Environment")]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("T:System.Double")]
    [InlineData("T:System.Single")]
    public void The_analyzer_is_told_of_it(string symbol) => Assert.Contains(symbol, Banned);

    [Fact]
    public void The_analyzer_is_wired_and_nothing_silences_it()
    {
        var project = XDocument.Parse(RepositoryFiles.Text("src/Core/Traguardo.Core.csproj"));
        Assert.Contains(project.Descendants("PackageReference"), package => package.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Contains(project.Descendants("AdditionalFiles"), file => file.Attribute("Include")!.Value == "BannedSymbols.txt");
        Assert.Empty(project.Descendants("NoWarn"));
        Assert.DoesNotContain(
            RepositoryFiles.All("src/Core").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)),
            file => RepositoryFiles.Text(file).Contains("RS0030", StringComparison.Ordinal));
    }

    // A property is compiled to the method that reads it.
    private static string Compiled(string symbol) =>
        symbol.StartsWith("P:", StringComparison.Ordinal) ? "M:" + symbol[2..].Insert(symbol.LastIndexOf('.') - 1, "get_") : symbol;

    private static HashSet<string> Used()
    {
        using var image = new PEReader(File.OpenRead(typeof(Cycles.Cycle).Assembly.Location));
        var metadata = image.GetMetadataReader();
        var types = metadata.TypeReferences.ToDictionary(handle => (EntityHandle)handle, handle => NameOf(metadata, handle));
        var members =
            from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where types.ContainsKey(member.Parent)
            select $"M:{types[member.Parent]}.{metadata.GetString(member.Name)}";
        HashSet<string> used = [.. types.Values.Select(type => "T:" + type), .. members];

        // The compiler's own: what an iterator asks of the thread it runs on.
        if (used.Remove("M:System.Environment.get_CurrentManagedThreadId") && !used.Any(use => use.StartsWith("M:System.Environment.", StringComparison.Ordinal)))
        {
            used.Remove("T:System.Environment");
        }
        return used;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
