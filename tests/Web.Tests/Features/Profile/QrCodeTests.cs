using Traguardo.Web.Features.Profile;
using Traguardo.Web.Tests.Rig;
using Xunit;
using ZXing.Common;
using ZXing.QrCode.Internal;

namespace Traguardo.Web.Tests.Features.Profile;

/// <summary>Read back by somebody else's reader of such codes.</summary>
[OnAnyDatabase]
public sealed class QrCodeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(62)]
    [InlineData(106)]
    [InlineData(122)]
    [InlineData(152)]
    [InlineData(180)]
    [InlineData(181)]
    [InlineData(213)]
    [InlineData(260)]
    [InlineData(331)]
    [InlineData(412)]
    public void It_reads_back_as_what_it_was_made_of(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 31 % 90))));
        Assert.Equal(text, Read(QrCode.Of(text)));
    }

    [Fact]
    public void It_reads_back_with_a_few_modules_spoiled()
    {
        const string Text = "otpauth://totp/Traguardo:nome.cognome@ente.it?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Traguardo";
        Assert.Equal(Text, Read(QrCode.Of(Text), spoiled: 12));
    }

    [Fact]
    public void What_does_not_fit_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('x', 413)));

    [Fact]
    public void Its_drawing_has_each_dark_module()
    {
        var code = QrCode.Of("Traguardo");
        var drawn = System.Text.RegularExpressions.Regex.Matches(code.Path(), "h([0-9]+)v").Sum(run => int.Parse(run.Groups[1].Value, null));
        Assert.Equal(Enumerable.Range(0, code.Size * code.Size).Count(i => code[i / code.Size, i % code.Size]), drawn);
        Assert.Equal(code.Size + 8, code.Side);
    }

    private static string? Read(QrCode code, int spoiled = 0)
    {
        var bits = new BitMatrix(code.Size);
        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
            {
                bits[column, row] = code[row, column];
            }
        }
        for (var i = 0; i < spoiled; i++)
        {
            bits.flip(code.Size - 1 - i, code.Size - 1);
        }
        return new Decoder().decode(bits, null)?.Text;
    }
}
