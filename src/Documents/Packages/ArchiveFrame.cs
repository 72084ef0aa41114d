using System.Buffers.Binary;
using System.IO.Compression;

namespace Traguardo.Documents.Packages;

/// <summary>
/// All of an archive but the bytes that its files are packed into, which are not the same with every compressor. Two archives of the same
/// files with the same frame, all of whose packed bytes are used, differ in nothing that could hold something else.
/// </summary>
internal static class ArchiveFrame
{
    private const uint File = 0x04034b50;
    private const uint Listed = 0x02014b50;
    private const uint End = 0x06054b50;

    // What systems note of a file that is nothing in particular: on Unix that its owner may write to it.
    private const uint UnixFile = 0x81A40000;

    /// <summary>Whether an archive holds nothing but its files, as one does that <see cref="PackageArchive"/> wrote of the same.</summary>
    /// <param name="archive">An archive whose files have been read and found to be the same.</param>
    /// <param name="own">The one that was written of them.</param>
    // The frame first: where it is the same, what is unpacked once more is what has been unpacked within limits.
    public static bool IsSame(byte[] archive, byte[] own) =>
        Of(archive) is var (frame, parts) && Of(own) is var (should, _) && frame.AsSpan().SequenceEqual(should) && parts.TrueForAll(part => IsFull(archive, part));

    // Null where there is anything beside the files, one after the other, and their list.
    private static (byte[] Frame, List<Part> Parts)? Of(byte[] archive)
    {
        var parts = new List<Part>();
        using var frame = new MemoryStream();
        var places = new Queue<(uint At, uint Packed)>();
        var at = 0;
        while (Is(archive, at, File, 30))
        {
            var (packed, length) = (UInt32(archive, at + 18), 30 + UInt16(archive, at + 26) + UInt16(archive, at + 28));
            if (archive.Length - at - length < packed)
            {
                return null;
            }
            parts.Add(new Part(at + length, (int)packed, UInt16(archive, at + 8), UInt32(archive, at + 22)));
            places.Enqueue(((uint)at, packed));
            Add(frame, archive, at, length, (18, 4));
            at += length + (int)packed;
        }
        var list = (uint)at;
        while (Is(archive, at, Listed, 46) && places.TryDequeue(out var place))
        {
            var length = 46 + UInt16(archive, at + 28) + UInt16(archive, at + 30) + UInt16(archive, at + 32);
            if (archive.Length - at < length || place != (UInt32(archive, at + 42), UInt32(archive, at + 20)) || UInt32(archive, at + 38) is not (0 or UnixFile))
            {
                return null;
            }
            // The system it was written on, the packed length, what that system notes of the file, its place.
            Add(frame, archive, at, length, (5, 1), (20, 4), (38, 4), (42, 4));
            at += length;
        }
        if (places.Count > 0 || !Is(archive, at, End, 22) || UInt32(archive, at + 16) != list || UInt32(archive, at + 12) != at - list)
        {
            return null;
        }
        Add(frame, archive, at, archive.Length - at, (16, 4));
        return (frame.ToArray(), parts);
    }

    // Whether all that is said to be a file's is: a compressor's output says where it ends, and a reader stops there.
    private static bool IsFull(byte[] archive, Part part)
    {
        if (part.Method != 8)
        {
            return part.Method == 0 && part.Length == part.Unpacked;
        }
        using var bytes = new Sips(archive, part.At, part.Length);
        using var content = new DeflateStream(bytes, CompressionMode.Decompress);
        // Not copied: a copy reads what it is made of to the end, whatever it says.
        var read = new byte[81_920];
        while (content.Read(read) > 0)
        {
        }
        return bytes.Position == part.Length;
    }

    private static bool Is(byte[] archive, int at, uint kind, int length) => archive.Length - at >= length && UInt32(archive, at) == kind;

    private static ushort UInt16(byte[] archive, int at) => BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(at));

    private static uint UInt32(byte[] archive, int at) => BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(at));

    private static void Add(MemoryStream frame, byte[] archive, int at, int length, params ReadOnlySpan<(int From, int Length)> free)
    {
        var part = archive.AsSpan(at, length).ToArray();
        foreach (var (from, count) in free)
        {
            part.AsSpan(from, count).Clear();
        }
        frame.Write(part);
    }

    private readonly record struct Part(int At, int Length, ushort Method, uint Unpacked);

    // Gives its last bytes one by one, so that what is left unread is not in a reader's buffer.
    private sealed class Sips(byte[] bytes, int at, int length) : MemoryStream(bytes, at, length, writable: false)
    {
        private const int Last = 64;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Most(count));

        public override int Read(Span<byte> buffer)
        {
            var part = new byte[Most(buffer.Length)];
            var read = base.Read(part, 0, part.Length);
            part.AsSpan(0, read).CopyTo(buffer);
            return read;
        }

        private int Most(int count) => (int)Math.Min(count, Math.Max(1, Length - Position - Last));
    }
}
