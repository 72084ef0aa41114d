using Traguardo.Core.Display;
using Xunit;

namespace Traguardo.Core.Tests.Display;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("misura", 6, "misura")]
    [InlineData("misura", 3, "mis")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("ab😀", 4, "ab😀")]
    public void A_text_is_cut_between_its_signs(string text, int length, string expected) => Assert.Equal(expected, Shortened.To(text, length));
}
