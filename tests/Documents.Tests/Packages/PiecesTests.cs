using System.Diagnostics;
using System.Text;
using Traguardo.Documents.Packages.Comparing;
using Xunit;

namespace Traguardo.Documents.Tests.Packages;

/// <summary>Pages that somebody made up are read in one pass, and shown as they are.</summary>
public sealed class PiecesTests
{
    [Theory]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("<a title=\"")]
    [InlineData("<script>")]
    [InlineData("<")]
    public void What_is_never_closed_is_read_once(string open)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 1_000_000)));
        var watch = Stopwatch.StartNew();

        Assert.NotNull(FileComparison.Pieces("pagina.html", page));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("<h2>Uno</h2><p>a < b <b class='x>y'>c</b> d<!-- <p> --> e</p>", "Uno|a < b c d e")]
    [InlineData("<p>prima</p><script>if (a<b) { x = \"</p>\"; }</script><p>dopo</p>", "prima|dopo")]
    [InlineData("<!DOCTYPE html><P>uno<BR/>due</P>tre", "uno due|tre")]
    [InlineData("<p>uno</p><a title=\"due", "uno|<a title=\"due")]
    public void The_words_of_a_page(string html, string words) =>
        Assert.Equal(words, string.Join('|', FileComparison.Pieces("pagina.html", Encoding.UTF8.GetBytes(html))!.Pieces.Select(piece => piece.Text)));
}
