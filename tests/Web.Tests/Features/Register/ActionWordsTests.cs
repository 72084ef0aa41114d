using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Features.Register;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Register;

/// <summary>What is noted for the audit is read by people: every action has its words.</summary>
[OnAnyDatabase]
public sealed partial class ActionWordsTests
{
    [Fact]
    public void Every_action_that_is_noted_has_words_in_both_languages()
    {
        var actions = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Noted().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct().ToList();
        Assert.Contains("passkey-added", actions);
        Assert.Contains("signed-out", actions);
        foreach (var culture in new[] { "it", "en" })
        {
            CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.DoesNotContain(actions, action => ActionWords.Of(action) == action);
        }
    }

    [GeneratedRegex("""(?:Note|NoteAsync|Tell|TellAsync|MakeAsync)\((?:[^"();]*, )?"([a-z]+(?:-[a-z]+)+)["]""")]
    private static partial Regex Noted();
}
