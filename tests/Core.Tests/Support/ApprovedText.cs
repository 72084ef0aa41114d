using System.Runtime.CompilerServices;
using Xunit;

namespace Traguardo.Core.Tests.Support;

/// <summary>
/// Holds a text against the one approved, in the file <c>NAME.approved.txt</c> beside the test. <c>APPROVE=1</c> writes the
/// file anew: what changed is then read in the difference of the commit.
/// </summary>
public static class ApprovedText
{
    public static void Check(string actual, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(file, actual);
        }
        Assert.True(File.Exists(file), $"{file} is not there: run the test with APPROVE=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
