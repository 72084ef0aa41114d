using System.Buffers.Binary;
using System.Text;
using Traguardo.Documents.Drawing;
using Xunit;

namespace Traguardo.Documents.Tests.Drawing;

public sealed class EmfPictureTests
{
    private const int Header = 1;
    private const int Eof = 14;
    private const int Select = 37;
    private const int TextOut = 84;

    public static TheoryData<int> Charts => [.. Enumerable.Range(0, MadeReport.Charts.Count)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_chart_is_a_whole_metafile(int chart)
    {
        var (file, width, height) = EmfPicture.Of(ChartSvg.Of(MadeReport.Charts[chart], "f"));
        var records = Records(file);

        Assert.Equal(Header, records[0].Kind);
        Assert.Equal(Eof, records[^1].Kind);
        Assert.Equal(" EMF", Encoding.ASCII.GetString(file, 40, 4));
        Assert.Equal((file.Length, records.Count), (Number(file, 48), Number(file, 52)));
        // Hundredths of a millimetre, at 96 pixels to the inch.
        Assert.Equal(((int)(width * 2540 / 96), (int)decimal.Ceiling(height) * 2540 / 96), (Number(file, 32), Number(file, 36)));
        var handles = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(56));
        Assert.All(records.Where(record => record.Kind == Select), record => Assert.True(Number(file, record.At + 8) < handles));
    }

    [Fact]
    public void Words_are_those_of_the_chart()
    {
        var (file, _, _) = EmfPicture.Of(ChartSvg.Of(MadeReport.Charts[1], "f"));

        var words = Records(file).Where(record => record.Kind == TextOut).Select(record => Encoding.Unicode.GetString(file, record.At + Number(file, record.At + 48), Number(file, record.At + 44) * 2));

        Assert.Equal(["Imprese e territorio", "68%", "non raggiunto", "Processi interni", "100%", "raggiunto", "Crescita", "non applicabile"], words);
    }

    [Fact]
    public void What_a_picture_cannot_hold_is_no_picture() =>
        Assert.Throws<ArgumentException>(() => EmfPicture.Of("<svg width=\"1\" height=\"1\"><circle r=\"1\"/></svg>"));

    [Fact]
    public void A_broken_line_is_its_dashes()
    {
        var dashes = Dashes.Of([(0, 0), (10, 0), (10, 10)], [7, 3]).ToList();

        Assert.Equal([[(0, 0), (7, 0)], [(10, 0), (10, 7)]], dashes);
        Assert.Equal([[(0m, 0m), (10m, 0m), (10m, 2m)]], Dashes.Of([(0, 0), (10, 0), (10, 3)], [12, 4]));
    }

    [Fact]
    public void A_circle_is_drawn_around_its_middle()
    {
        var points = FlatPath.Of("M6 .5A5.5 5.5 0 0 1 6 11.5A5.5 5.5 0 0 1 6 .5Z");

        Assert.All(points, point => Assert.Equal(5.5, Math.Sqrt(Math.Pow((double)point.X - 6, 2) + Math.Pow((double)point.Y - 6, 2)), 6));
        Assert.Equal((11.5, 0.5), (Math.Round((double)points.Max(point => point.X), 3), Math.Round((double)points.Min(point => point.X), 3)));
        Assert.Equal([(1m, 5m), (11m, 5m), (11m, 7m), (1m, 7m)], FlatPath.Of("M1 5H11V7H1Z"));
    }

    private static List<(int Kind, int At)> Records(byte[] file)
    {
        var records = new List<(int, int)>();
        var at = 0;
        while (at < file.Length)
        {
            records.Add((Number(file, at), at));
            Assert.Equal(0, Number(file, at + 4) % 4);
            at += Number(file, at + 4);
        }
        Assert.Equal(file.Length, at);
        return records;
    }

    private static int Number(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
}
