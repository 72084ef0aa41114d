using System.Buffers;
using System.Security.Cryptography;

namespace Traguardo.Web.Data;

/// <summary>Copies a stream and says what went through.</summary>
internal static class HashingCopy
{
    private const int Chunk = 81_920;

    /// <returns>How many bytes, and their SHA-256 in lower-case hexadecimal digits.</returns>
    public static async Task<(long Length, string Hash)> RunAsync(Stream from, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var length = 0L;
            while (await from.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
                length += read;
            }
            return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
