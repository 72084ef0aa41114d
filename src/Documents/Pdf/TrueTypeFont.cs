using System.Buffers.Binary;
using System.Text;

namespace Traguardo.Documents.Pdf;

/// <summary>What has to be known of a font before anything is set in it: which characters it has, and how wide they are.</summary>
internal sealed class TrueTypeFont
{
    private const int Head = 18, Hhea = 34;
    private readonly byte[] file;
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int unitsPerEm, metrics, measured;

    private TrueTypeFont(byte[] file)
    {
        this.file = file;
        unitsPerEm = U16(Table("head") + Head);
        measured = U16(Table("hhea") + Hhea);
        metrics = Table("hmtx");
        ReadCharacters(Table("cmap"));
    }

    public static TrueTypeFont Read(string path) => new(File.ReadAllBytes(path));

    public bool Has(Rune rune) => glyphs.ContainsKey(rune.Value);

    /// <summary>How wide a character is, in parts of the size of the type.</summary>
    public double Width(Rune rune) => (double)U16(metrics + (4 * Math.Min(glyphs.GetValueOrDefault(rune.Value), measured - 1))) / unitsPerEm;

    private int Table(string tag)
    {
        for (var at = 12; at < 12 + (16 * U16(4)); at += 16)
        {
            if (Encoding.ASCII.GetString(file, at, 4) == tag)
            {
                return I32(at + 8);
            }
        }
        throw new InvalidDataException($"The font has no table {tag}.");
    }

    // Of the maps from characters to glyphs, those of Unicode: format 12 has all of it, format 4 its first 65,536.
    private void ReadCharacters(int cmap)
    {
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var map = cmap + I32(cmap + 4 + (8 * i) + 4);
            switch (U16(map))
            {
                case 4:
                    ReadSegments(map);
                    break;
                case 12:
                    ReadGroups(map);
                    break;
            }
        }
    }

    private void ReadSegments(int map)
    {
        var twice = U16(map + 6);
        var (ends, starts, deltas, offsets) = (map + 14, map + 16 + twice, map + 16 + (2 * twice), map + 16 + (3 * twice));
        for (var i = 0; i < twice; i += 2)
        {
            for (int character = U16(starts + i); character <= U16(ends + i) && character < 0xFFFF; character++)
            {
                var offset = U16(offsets + i);
                var glyph = offset == 0 ? character : U16(offsets + i + offset + (2 * (character - U16(starts + i))));
                Add(character, offset != 0 && glyph == 0 ? 0 : (glyph + U16(deltas + i)) & 0xFFFF);
            }
        }
    }

    private void ReadGroups(int map)
    {
        for (var group = map + 16; group < map + 16 + (12 * I32(map + 12)); group += 12)
        {
            for (var character = I32(group); character <= I32(group + 4); character++)
            {
                Add(character, I32(group + 8) + character - I32(group));
            }
        }
    }

    private void Add(int character, int glyph)
    {
        if (glyph != 0)
        {
            glyphs[character] = glyph;
        }
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
}
