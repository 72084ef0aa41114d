using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>Every document in the folder BadInput is refused, in the words approved beside it: Italian, then English.</summary>
public sealed class BadInputTests
{
    public const string Folder = "tests/Core.Tests/Exchange/BadInput";

    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, Folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_is_refused_in_the_words_approved(string name)
    {
        var document = Repository.Bytes($"{Folder}/{name}.json");
        using var _ = Language.Italian();
        var italian = Words(document);
        using var __ = Language.English();
        var english = Words(document);

        ApprovedText.Check($"{italian}\n\n{english}\n", $"BadInput/{name}");
    }

    private static string Words(byte[] document)
    {
        var reading = CycleReader.Read(document);
        Assert.Null(reading.Cycle);
        return string.Join('\n', reading.Faults.Select(fault => FaultText.Line(fault, "cycle.json")));
    }
}
