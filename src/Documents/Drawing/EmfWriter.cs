using System.Globalization;
using System.Text;

namespace Traguardo.Documents.Drawing;

/// <summary>Writes the records of an Enhanced Metafile, after Microsoft's [MS-EMF]: polygons, lines and words, in twentieths of a pixel.</summary>
internal sealed class EmfWriter : IDisposable
{
    private const string Family = "Calibri";
    private const int Twentieths = 20;
    private const int HeaderSize = 108;
    private const uint NoPen = 0x80000008;

    // The device that sizes are told of: 96 pixels to the inch.
    private const int DevicePixels = 9600;
    private const int DeviceMillimetres = 2540;
    private const decimal HundredthsOfMillimetre = 2540m / 96;

    private readonly MemoryStream stream = new();
    private readonly BinaryWriter writer;
    private readonly Dictionary<string, uint> objects = [];
    private readonly Dictionary<Record, string> selected = [];
    private readonly (int Width, int Height) size;
    private int records;

    public EmfWriter(decimal width, decimal height)
    {
        size = ((int)decimal.Ceiling(width), (int)decimal.Ceiling(height));
        writer = new BinaryWriter(stream, Encoding.Unicode);
        writer.Write(new byte[HeaderSize]);
        Write(Record.SetMapMode, 8);
        Write(Record.SetWindowOrg, 0, 0);
        Write(Record.SetWindowExtent, size.Width * Twentieths, size.Height * Twentieths);
        Write(Record.SetViewportOrg, 0, 0);
        Write(Record.SetViewportExtent, size.Width, size.Height);
        Write(Record.SetBackgroundMode, 1);
        Write(Record.SetPolygonFillMode, 2);
    }

    private enum Record
    {
        Header = 1,
        Polygon = 3,
        Polyline = 4,
        SetWindowExtent = 9,
        SetWindowOrg = 10,
        SetViewportExtent = 11,
        SetViewportOrg = 12,
        Eof = 14,
        SetMapMode = 17,
        SetBackgroundMode = 18,
        SetPolygonFillMode = 19,
        SetTextAlign = 22,
        SetTextColour = 24,
        SelectObject = 37,
        CreatePen = 38,
        CreateBrush = 39,
        CreateFont = 82,
        TextOut = 84,
    }

    /// <summary>A closed shape, with an edge where it has a stroke.</summary>
    public void Polygon(IReadOnlyList<(decimal X, decimal Y)> points, string fill, string? stroke, decimal width)
    {
        Select(Record.CreateBrush, fill, 0, Colour(fill), 0);
        if (stroke is null)
        {
            SelectStock(NoPen);
        }
        else
        {
            Pen(stroke, width);
        }
        Points(Record.Polygon, points);
    }

    public void Line(IReadOnlyList<(decimal X, decimal Y)> points, string stroke, decimal width)
    {
        Pen(stroke, width);
        Points(Record.Polyline, points);
    }

    /// <summary>A line of words whose foot is at a place: its start, its middle or its end.</summary>
    public void Words(string text, (decimal X, decimal Y) at, decimal fontSize, bool isBold, string fill, string anchor)
    {
        Font(fontSize, isBold);
        Write(Record.SetTextColour, Colour(fill));
        // 24: at the foot of letters.
        Write(Record.SetTextAlign, anchor switch { "middle" => 24 | 6, "end" => 24 | 2, _ => 24 });
        const int beforeText = 76;
        var textBytes = (text.Length * 2 + 3) / 4 * 4;
        Begin(Record.TextOut, beforeText + textBytes + (text.Length * 4));
        Bounds();
        // Advanced graphics mode: sizes are those of the coordinates, no scales of their own.
        writer.Write(2);
        writer.Write(1f);
        writer.Write(1f);
        Point(at);
        writer.Write(text.Length);
        writer.Write(beforeText);
        writer.Write(0);
        writer.Write(new byte[16]);
        writer.Write(beforeText + textBytes);
        writer.Write(Encoding.Unicode.GetBytes(text));
        writer.Write(new byte[textBytes - (text.Length * 2)]);
        foreach (var letter in text)
        {
            writer.Write((int)Math.Round(LetterWidths.Of([letter], isBold) * (double)fontSize * Twentieths));
        }
    }

    public byte[] ToArray()
    {
        Write(Record.Eof, 0, 16, 20);
        var bytes = (int)stream.Length;
        stream.Position = 0;
        writer.Write((int)Record.Header);
        writer.Write(HeaderSize);
        Bounds();
        foreach (var edge in (int[])[0, 0, (int)(size.Width * HundredthsOfMillimetre), (int)(size.Height * HundredthsOfMillimetre)])
        {
            writer.Write(edge);
        }
        writer.Write(0x464D4520);
        writer.Write(0x00010000);
        writer.Write(bytes);
        // The header is a record, and the first object is none of ours.
        writer.Write(records + 1);
        writer.Write((ushort)(objects.Count + 1));
        writer.Write((ushort)0);
        foreach (var number in (int[])[0, 0, 0, DevicePixels, DevicePixels, DeviceMillimetres, DeviceMillimetres, 0, 0, 0, DeviceMillimetres * 1000, DeviceMillimetres * 1000])
        {
            writer.Write(number);
        }
        return stream.ToArray();
    }

    public void Dispose() => writer.Dispose();

    private void Pen(string stroke, decimal width)
    {
        var units = (int)decimal.Round(width * Twentieths);
        Select(Record.CreatePen, string.Create(CultureInfo.InvariantCulture, $"{stroke} {units}"), 0, units, 0, Colour(stroke));
    }

    private void Font(decimal fontSize, bool isBold)
    {
        var height = (int)decimal.Round(fontSize * Twentieths);
        var key = string.Create(CultureInfo.InvariantCulture, $"{height} {isBold}");
        if (!objects.ContainsKey(Key(Record.CreateFont, key)))
        {
            const int fontBytes = 320;
            var handle = NewObject(Record.CreateFont, key);
            Begin(Record.CreateFont, 12 + fontBytes);
            writer.Write(handle);
            foreach (var number in (int[])[-height, 0, 0, 0, isBold ? 700 : 400])
            {
                writer.Write(number);
            }
            // Neither slanted nor underlined; the usual character set, precision and quality; a family without serifs.
            writer.Write((byte[])[0, 0, 0, 1, 0, 0, 0, 0x22]);
            writer.Write(Encoding.Unicode.GetBytes(Family));
            writer.Write(new byte[fontBytes - 28 - (Family.Length * 2)]);
        }
        SelectMade(Record.CreateFont, key);
    }

    private void Select(Record kind, string key, params ReadOnlySpan<int> content)
    {
        if (!objects.ContainsKey(Key(kind, key)))
        {
            Write(kind, [(int)NewObject(kind, key), .. content]);
        }
        SelectMade(kind, key);
    }

    private uint NewObject(Record kind, string key) => objects[Key(kind, key)] = (uint)objects.Count + 1;

    private void SelectMade(Record kind, string key)
    {
        if (selected.GetValueOrDefault(kind) != key)
        {
            Write(Record.SelectObject, (int)objects[Key(kind, key)]);
            selected[kind] = key;
        }
    }

    private void SelectStock(uint stock)
    {
        var key = stock.ToString(CultureInfo.InvariantCulture);
        if (selected.GetValueOrDefault(Record.CreatePen) != key)
        {
            Write(Record.SelectObject, (int)stock);
            selected[Record.CreatePen] = key;
        }
    }

    private void Points(Record kind, IReadOnlyList<(decimal X, decimal Y)> points)
    {
        Begin(kind, 28 + (points.Count * 8));
        Bounds();
        writer.Write(points.Count);
        foreach (var point in points)
        {
            Point(point);
        }
    }

    private void Write(Record kind, params ReadOnlySpan<int> content)
    {
        Begin(kind, 8 + (content.Length * 4));
        foreach (var number in content)
        {
            writer.Write(number);
        }
    }

    private void Begin(Record kind, int length)
    {
        records++;
        writer.Write((int)kind);
        writer.Write(length);
    }

    private void Bounds()
    {
        foreach (var edge in (int[])[0, 0, size.Width - 1, size.Height - 1])
        {
            writer.Write(edge);
        }
    }

    private void Point((decimal X, decimal Y) point)
    {
        writer.Write((int)decimal.Round(point.X * Twentieths));
        writer.Write((int)decimal.Round(point.Y * Twentieths));
    }

    private static string Key(Record kind, string key) => $"{kind} {key}";

    /// <summary><c>#rrggbb</c> as blue, green, red.</summary>
    private static int Colour(string colour)
    {
        var rgb = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
    }
}
