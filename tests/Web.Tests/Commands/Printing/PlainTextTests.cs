using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands.Printing;

[OnAnyDatabase]
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Imprese e territorio", "Imprese e territorio")]
    [InlineData("due\nrighe\te un \e[2J", "due righe e un  [2J")]
    [InlineData("gira\u202Eto", "gira to")]
    public void What_moves_the_cursor_becomes_a_blank(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Fact]
    public void Lines_are_broken_between_words() =>
        Assert.Equal(["uno due", "tre", "quattrocentocinquanta", "sei"], PlainText.Wrap("uno due tre quattrocentocinquanta sei", 8));

    [Fact]
    public void What_is_cut_says_so() => Assert.Equal(("Imprese…", "Imprese"), (PlainText.Fit("Imprese e territorio", 9), PlainText.Fit("Imprese", 9)));
}
