namespace Traguardo.Core.Audit;

/// <summary>The lines of a stream, one at a time, each no longer than any line of a log can be.</summary>
internal sealed class AuditLines(Stream utf8)
{
    /// <summary>Two states and eleven other texts at six bytes a character (as \u0041), and the names around them.</summary>
    public const int Longest = (6 * ((2 * AuditChain.LongestState) + (11 * AuditChain.LongestText))) + 1_000;

    private byte[] buffer = new byte[65_536];
    private int start;
    private int end;

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line with its line end, which the last one may lack; empty at the end of the stream, null for a line too long. Good until the next call.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        Number++;
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found + 1);
            }
            searched = end - start;
            if (searched > Longest)
            {
                return null;
            }
            if (!Fill())
            {
                return Take(searched);
            }
        }
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var line = buffer.AsMemory(start, length);
        start += length;
        return line;
    }

    private bool Fill()
    {
        var left = end - start;
        var room = left == buffer.Length ? new byte[2 * buffer.Length] : buffer;
        buffer.AsSpan(start, left).CopyTo(room);
        (buffer, start, end) = (room, 0, left);
        var read = utf8.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
