using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>Every text is there in both languages and speaks of the same things.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Italian => [.. RepositoryFiles.All("src")
        .Where(file => file.EndsWith("Texts.resx", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Italian))]
    public void Every_text_is_there_in_both_languages(string italian)
    {
        var (it, en) = (Read(italian), Read(English(italian)));

        Assert.Equal(it.Keys.Order(), en.Keys.Order());
        Assert.Empty(it.Concat(en).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Italian))]
    public void Every_text_fills_in_the_same_things_in_both_languages(string italian)
    {
        var (it, en) = (Read(italian), Read(English(italian)));

        Assert.Empty(it.Where(text => en.TryGetValue(text.Key, out var other) && !Placeholders(text.Value).SetEquals(Placeholders(other)))
            .Select(text => $"{text.Key}: {text.Value} / {en[text.Key]}"));
    }

    [Fact]
    public void No_English_text_stands_alone() => Assert.Empty(RepositoryFiles.All("src")
        .Where(file => file.EndsWith(".en.resx", StringComparison.Ordinal))
        .Select(file => file.Replace(".en.resx", ".resx", StringComparison.Ordinal))
        .Except(RepositoryFiles.All("src")));

    private static string English(string italian) => Path.ChangeExtension(italian, ".en.resx");

    // A key given twice throws here: the build would keep one of the two and only murmur.
    private static Dictionary<string, string> Read(string file) => XDocument.Parse(RepositoryFiles.Text(file))
        .Descendants("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();
}
