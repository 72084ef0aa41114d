using System.Reflection;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

/// <summary>A rule is a file of its own with a table of the same name, and a test that runs it.</summary>
public sealed class ExamplesTests
{
    // What holds the rules together, and what a result is made of.
    private static readonly string[] NoRules =
    [
        "Achievement", "Curve", "EntryName", "IndicatorReading", "ItemState", "Losses", "Reading", "ScoredArea", "ScoredCycle", "ScoredEntry", "Scorer",
    ];

    private static string Tests => Path.Combine(Repository.Root, "tests/Core.Tests");

    [Fact]
    public void Every_rule_has_its_table()
    {
        var rules = Directory.GetFiles(Path.Combine(Repository.Root, "src/Core/Scoring"), "*.cs").Select(Path.GetFileNameWithoutExtension);
        var tables = Directory.GetFiles(Path.Combine(Tests, "Scoring/Examples")).Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(rules.Except(NoRules).Except(tables));
        Assert.Empty(NoRules.Except(rules));
    }

    [Fact]
    public void Every_table_has_its_test()
    {
        var tables = Directory.GetFiles(Tests, "*.md", SearchOption.AllDirectories).Where(file => Path.GetDirectoryName(file)!.EndsWith("Examples", StringComparison.Ordinal));
        var tested = typeof(ExamplesTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<ExamplesAttribute>()?.File);

        Assert.Empty(tables.Except(tested));
    }
}
