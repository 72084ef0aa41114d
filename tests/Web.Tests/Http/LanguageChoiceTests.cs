using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

public sealed class LanguageChoiceTests(SampleSite site)
{
    [Fact]
    public async Task Italian_unless_the_reader_chose_and_the_choice_is_remembered()
    {
        using var client = site.Client();

        Assert.Contains("<html lang=\"it\">", await Page(""), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await Page("?lang=en"), StringComparison.Ordinal);
        Assert.Contains("Skip to content", await Page(""), StringComparison.Ordinal);
        Assert.Contains("Vai al contenuto", await Page("?lang=it"), StringComparison.Ordinal);

        Task<string> Page(string address) => client.GetStringAsync(new Uri(SampleSite.Map + address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_language_that_is_not_at_hand_changes_nothing()
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(SampleSite.Map + "?lang=%22%3E", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"it\">", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
