using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Traguardo.Core.Tests.Support;

/// <summary>Runs a test on each row of <c>Examples/name.md</c> beside it: one cell for each parameter, read as the parameter asks; further cells are remarks.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExamplesAttribute(string name, [CallerFilePath] string test = "") : DataAttribute
{
    /// <summary>The table, which is that of the rule's file.</summary>
    public string Name { get; } = name;

    /// <summary>True where each heading stands over one example: the test takes the heading.</summary>
    public bool ByHeading { get; init; }

    /// <summary>The file of the table.</summary>
    public string File => ExampleTable.FileOf(Name, test);

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var parameters = testMethod.GetParameters();
        return new(ByHeading
            ? [.. ExampleTable.Headings(Name, test).Select(heading => new TheoryDataRow(heading))]
            : [.. ExampleTable.Rows(Name, test).Select(row =>
                new TheoryDataRow([.. parameters.Select((parameter, i) => Cell.Read(row[i], parameter.ParameterType))]))]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
