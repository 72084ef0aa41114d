using Traguardo.Web.Http;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

/// <summary>What no database keeps and nobody sees is left out of what is typed.</summary>
[OnAnyDatabase]
public sealed class FreeTextTests
{
    [Theory]
    [InlineData(null, "un motivo")]
    [InlineData("", null)]
    [InlineData(" \0\n ", null)]
    [InlineData(" due \r\n righe\t ", "due righe")]
    [InlineData("un\0 mo\u0007tivo\u202e", "un motivo")]
    [InlineData("è già 👩‍👧", "è già 👩‍👧")]
    public void A_line_is_kept_without_what_nobody_sees(string? typed, string? kept) => Assert.Equal(kept, FreeText.Line(typed ?? "un motivo"));

    [Fact]
    public void Lines_stay_lines() => Assert.Equal("una\ndue", FreeText.Lines(" una\r\ndue\0 "));
}
