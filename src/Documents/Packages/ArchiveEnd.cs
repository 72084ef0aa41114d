using System.Buffers.Binary;

namespace Traguardo.Documents.Packages;

/// <summary>The list of its files that an archive ends with, as far as it must be known before the archive is opened.</summary>
internal static class ArchiveEnd
{
    private const int LongestComment = ushort.MaxValue;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    /// <summary>Whether more files are listed than may be, by the list itself and not by what the archive says of it.</summary>
    /// <param name="archive">What may be an archive.</param>
    /// <param name="most">How many there may be.</param>
    public static bool HasMore(ReadOnlySpan<byte> archive, int most)
    {
        var from = Math.Max(0, archive.Length - EndLength - LongestComment);
        var end = archive[from..].LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || archive.Length - from - end < EndLength)
        {
            return false;
        }
        // An archive that says neither how many nor where is of a kind for more files and bytes than are ever taken.
        var (said, at) = (BinaryPrimitives.ReadUInt16LittleEndian(archive[(from + end + 10)..]), BinaryPrimitives.ReadUInt32LittleEndian(archive[(from + end + 16)..]));
        if (said > most || at == uint.MaxValue)
        {
            return true;
        }
        var count = 0;
        for (long entry = at; entry + EntryLength <= archive.Length && archive[(int)entry..].StartsWith("PK\u0001\u0002"u8); count++)
        {
            if (count >= most)
            {
                return true;
            }
            var head = archive[(int)entry..];
            entry += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(head[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
        }
        return false;
    }
}
