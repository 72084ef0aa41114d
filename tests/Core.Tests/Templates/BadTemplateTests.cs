using Traguardo.Core.Exchange;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>Every template in the folder BadTemplates is refused, in the words approved beside it: Italian, then English.</summary>
public sealed class BadTemplateTests
{
    public const string Folder = "tests/Core.Tests/Templates/BadTemplates";

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, Folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_in_the_words_approved(string name)
    {
        var template = Repository.Bytes($"{Folder}/{name}.json");
        using var _ = Language.Italian();
        var italian = Words(template);
        using var __ = Language.English();
        var english = Words(template);

        ApprovedText.Check($"{italian}\n\n{english}\n", $"BadTemplates/{name}");
    }

    [Fact]
    public void One_that_is_too_large_is_refused_before_it_is_read() =>
        Assert.Equal("$", Assert.Single(TemplateReader.Read(new byte[TemplateReader.MaxBytes + 1]).Faults).Path);

    private static string Words(byte[] template)
    {
        var reading = TemplateReader.Read(template);
        Assert.Null(reading.Template);
        return string.Join('\n', reading.Faults.Select(fault => FaultText.Line(fault, "prova.json")));
    }
}
