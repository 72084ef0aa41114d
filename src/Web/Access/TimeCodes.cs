using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Traguardo.Web.Access;

/// <summary>
/// The codes of authenticator apps, as RFC 6238 says: six digits that a shared key and the time make, another every thirty seconds.
/// </summary>
public static class TimeCodes
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;
    private const int Digits = 6;
    private const int Codes = 1_000_000;

    // A phone's clock may be half a minute off, and a code takes a while to type.
    private const int Drift = 1;

    /// <summary>The code of a moment.</summary>
    /// <param name="key">The key in base 32, as an app shows it.</param>
    public static string At(string key, DateTimeOffset moment) => Of(Decode(key), StepOf(moment));

    /// <summary>The step of time that a code belongs to, among those around a moment; null where it belongs to none.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset moment)
    {
        var (bytes, now) = (Decode(key), StepOf(moment));
        long? found = null;
        // All of them, so that the time it takes does not tell which.
        for (var step = now - Drift; step <= now + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Of(bytes, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }
        return found;
    }

    private static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

#pragma warning disable CA5350 // SHA-1 is what the apps know; as a keyed hash it is not broken.
    private static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % Codes).ToString("D" + Digits, CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key)
        {
            (bits, count) = ((bits << 5) | Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }
        return [.. bytes];
    }
}
