using System.Globalization;
using System.Text;

namespace Traguardo.Web.Features.Profile;

/// <summary>
/// Text as a square that a phone reads (ISO/IEC 18004): in bytes, with error correction M, which bears a seventh of it unreadable.
/// </summary>
public sealed class QrCode
{
    private const int Quiet = 4;

    // By version, from 1: how the bytes are cut into blocks, and how many bytes of correction each has.
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];
    private static readonly int[] Corrections = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];

    private readonly int version;
    private readonly bool[,] dark;
    private readonly bool[,] isFixed;

    private QrCode(int version)
    {
        this.version = version;
        Size = (4 * version) + 17;
        dark = new bool[Size, Size];
        isFixed = new bool[Size, Size];
    }

    /// <summary>Modules to a side, without the margin.</summary>
    public int Size { get; }

    /// <summary>True for a dark module; row and column from the upper left.</summary>
    public bool this[int row, int column] => dark[row, column];

    /// <summary>The side of the drawing in modules, margin included.</summary>
    public int Side => Size + (2 * Quiet);

    /// <summary>The code of a text of 412 bytes at most; longer ones throw <see cref="ArgumentException"/>.</summary>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Enumerable.Range(1, Blocks.Length).FirstOrDefault(version => bytes.Length <= Room(version) - (version < 10 ? 2 : 3));
        if (version == 0)
        {
            throw new ArgumentException("The text is too long for a code of this kind.", nameof(text));
        }
        var code = new QrCode(version);
        code.DrawFixed();
        code.DrawData(Interleave(version, Frame(version, bytes)));
        code.DrawBestMask();
        return code;
    }

    /// <summary>The dark modules as the path of an SVG of <see cref="Side"/> × <see cref="Side"/>: a stroke for each run in a row.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var from = column;
                while (column < Size && dark[row, column])
                {
                    column++;
                }
                if (column > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from + Quiet} {row + Quiet}h{column - from}v1h-{column - from}z");
                }
            }
        }
        return path.ToString();
    }

    private static int Room(int version) => (Modules(version) / 8) - (Blocks[version - 1] * Corrections[version - 1]);

    // What is left of the square beside all that is fixed.
    private static int Modules(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var marks = (version / 7) + 2;
            modules -= (((25 * marks) - 10) * marks) - 55;
        }
        return version >= 7 ? modules - 36 : modules;
    }

    // The text with its length before it, filled up.
    private static byte[] Frame(int version, byte[] text)
    {
        var bits = new List<bool>();
        Append(0b0100, 4);
        Append(text.Length, version < 10 ? 8 : 16);
        foreach (var letter in text)
        {
            Append(letter, 8);
        }
        var room = Room(version);
        Append(0, Math.Min(4, (room * 8) - bits.Count));
        Append(0, (8 - (bits.Count % 8)) % 8);
        for (var filler = 0xEC; bits.Count < room * 8; filler ^= 0xEC ^ 0x11)
        {
            Append(filler, 8);
        }
        return [.. bits.Chunk(8).Select(part => (byte)part.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];

        void Append(int value, int count)
        {
            for (var bit = count - 1; bit >= 0; bit--)
            {
                bits.Add(((value >> bit) & 1) != 0);
            }
        }
    }

    // Blocks with their correction, a byte of each in turn; the first are shorter by one where it does not come out even.
    private static byte[] Interleave(int version, byte[] data)
    {
        var (blocks, correction, all) = (Blocks[version - 1], Corrections[version - 1], Modules(version) / 8);
        var (shorter, length) = (blocks - (all % blocks), (all / blocks) - correction);
        var divisor = Divisor(correction);
        var parts = new List<byte[]>();
        var checks = new List<byte[]>();
        for (int block = 0, at = 0; block < blocks; block++)
        {
            var part = data[at..(at + length + (block < shorter ? 0 : 1))];
            at += part.Length;
            parts.Add(part);
            checks.Add(Remainder(part, divisor));
        }
        return
        [
            .. Enumerable.Range(0, length + 1).SelectMany(index => parts.Where(part => index < part.Length).Select(part => part[index])),
            .. Enumerable.Range(0, correction).SelectMany(index => checks.Select(check => check[index])),
        ];
    }

    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            }
            root = Multiply(root, 2);
        }
        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ result[0]);
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++)
            {
                result[i] ^= Multiply(divisor[i], factor);
            }
        }
        return result;
    }

    // In the field of 256 elements that the standard takes.
    private static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((right >> bit) & 1) * left;
        }
        return (byte)product;
    }

    private void DrawFixed()
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }
        DrawFinder(3, 3);
        DrawFinder(3, Size - 4);
        DrawFinder(Size - 4, 3);
        var marks = Marks();
        foreach (var row in marks)
        {
            foreach (var column in marks)
            {
                // Not where the finders are.
                if (!((row == 6 && (column == 6 || column == Size - 7)) || (row == Size - 7 && column == 6)))
                {
                    DrawRings(row, column, 2, distance => distance != 1);
                }
            }
        }
        DrawFormat(0);
        DrawVersion();
    }

    private int[] Marks()
    {
        if (version == 1)
        {
            return [];
        }
        var count = (version / 7) + 2;
        var step = ((version * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - (i * step))];
    }

    private void DrawFinder(int row, int column) => DrawRings(row, column, 4, distance => distance is not (2 or 4));

    private void DrawRings(int row, int column, int reach, Func<int, bool> isDark)
    {
        for (var down = -reach; down <= reach; down++)
        {
            for (var right = -reach; right <= reach; right++)
            {
                if (row + down >= 0 && row + down < Size && column + right >= 0 && column + right < Size)
                {
                    Fix(row + down, column + right, isDark(Math.Max(Math.Abs(down), Math.Abs(right))));
                }
            }
        }
    }

    // Level M is 00: what is left of the format is the mask.
    private void DrawFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }
        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var bit = ((bits >> i) & 1) != 0;
            var (row, column) = i switch
            {
                < 6 => (i, 8),
                6 => (7, 8),
                7 => (8, 8),
                8 => (8, 7),
                _ => (8, 14 - i),
            };
            Fix(row, column, bit);
            (row, column) = i < 8 ? (8, Size - 1 - i) : (Size - 15 + i, 8);
            Fix(row, column, bit);
        }
        Fix(Size - 8, 8, true);
    }

    private void DrawVersion()
    {
        if (version < 7)
        {
            return;
        }
        var rest = version;
        for (var i = 0; i < 12; i++)
        {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        }
        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var bit = ((bits >> i) & 1) != 0;
            Fix(Size - 11 + (i % 3), i / 3, bit);
            Fix(i / 3, Size - 11 + (i % 3), bit);
        }
    }

    // In pairs of columns from the right, up and down by turns, around what is fixed.
    private void DrawData(byte[] data)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < Size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                foreach (var column in (int[])[right, right - 1])
                {
                    if (!isFixed[row, column] && bit < data.Length * 8)
                    {
                        dark[row, column] = ((data[bit / 8] >> (7 - (bit % 8))) & 1) != 0;
                        bit++;
                    }
                }
            }
        }
    }

    private void DrawBestMask()
    {
        var best = Enumerable.Range(0, 8).MinBy(mask =>
        {
            Flip(mask);
            DrawFormat(mask);
            var penalty = Penalty();
            Flip(mask);
            return penalty;
        });
        Flip(best);
        DrawFormat(best);
    }

    private void Flip(int mask)
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                dark[row, column] ^= !isFixed[row, column] && IsFlipped(mask, row, column);
            }
        }
    }

    private static bool IsFlipped(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    // What makes a code hard to read: long runs, plain squares, what looks like a finder, too much of one colour.
    private int Penalty()
    {
        var lines = Enumerable.Range(0, Size).SelectMany(i => new[]
        {
            string.Concat(Enumerable.Range(0, Size).Select(j => dark[i, j] ? '1' : '0')),
            string.Concat(Enumerable.Range(0, Size).Select(j => dark[j, i] ? '1' : '0')),
        }).ToList();
        var runs = lines.Sum(PenaltyOfRuns);
        var finders = lines.Sum(line => 40 * (Count(line, "10111010000") + Count(line, "00001011101")));
        var squares = 0;
        var total = 0;
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                total += dark[row, column] ? 1 : 0;
                squares += row > 0 && column > 0 && dark[row, column] == dark[row - 1, column] && dark[row, column] == dark[row, column - 1] && dark[row, column] == dark[row - 1, column - 1] ? 3 : 0;
            }
        }
        return runs + finders + squares + (Math.Abs((total * 20) - (Size * Size * 10)) / (Size * Size) * 10);
    }

    private static int PenaltyOfRuns(string line)
    {
        var (penalty, run) = (0, 1);
        for (var i = 1; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == line[i - 1])
            {
                run++;
                continue;
            }
            penalty += run >= 5 ? run - 2 : 0;
            run = 1;
        }
        return penalty;
    }

    private static int Count(string line, string pattern)
    {
        var count = 0;
        for (var at = line.IndexOf(pattern, StringComparison.Ordinal); at >= 0; at = line.IndexOf(pattern, at + 1, StringComparison.Ordinal))
        {
            count++;
        }
        return count;
    }

    private void Fix(int row, int column, bool isDark)
    {
        dark[row, column] = isDark;
        isFixed[row, column] = true;
    }
}
