using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Traguardo.Core.Audit;

/// <summary>
/// What is hashed of an entry: the name of the form, then each member in the order of <see cref="AuditEntry"/>, as its length in
/// bytes (eight, the highest first) and its text in UTF-8; what is null has the length −1. No two entries have the same bytes.
/// </summary>
internal static class AuditHash
{
    private const string AtFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Of(AuditEntry entry) => Of(
        entry.Administration,
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        At(entry.At),
        entry.Person,
        entry.PersonName,
        entry.OnBehalfOf,
        entry.OnBehalfOfName,
        entry.From,
        entry.Action,
        entry.Subject,
        entry.Was,
        entry.Is,
        entry.Why,
        entry.PreviousHash);

    /// <summary>What the first entry of an administration is chained to.</summary>
    public static string Start(string administration) => Of(administration);

    /// <summary>A time as it is hashed and written: <c>2026-01-12T08:03:11.250Z</c>.</summary>
    public static string At(DateTimeOffset at) => at.UtcDateTime.ToString(AtFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads such a time; false where it is written in any other way.</summary>
    public static bool TryAt(string text, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        text, AtFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at);

    private static string Of(params ReadOnlySpan<string?> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, AuditLog.Format);
        foreach (var member in members)
        {
            Write(bytes, member);
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string? text)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        bytes.Advance(sizeof(long));
        Encoding.UTF8.GetBytes(text, bytes);
    }
}
