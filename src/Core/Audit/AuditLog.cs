using System.Globalization;
using System.Text;

namespace Traguardo.Core.Audit;

/// <summary>
/// Writes <c>audit-log/1</c>, the log of an administration in JSON lines: a head that says how many entries follow and the hash
/// of the last, then an entry a line, the first first.
/// </summary>
public static class AuditLog
{
    /// <summary>The name of the format.</summary>
    public const string Format = "audit-log/1";

    /// <summary>The head, with its line end.</summary>
    /// <param name="administration">Code of the administration.</param>
    /// <param name="last">The last of the entries that follow; null where there is none.</param>
    public static byte[] Head(string administration, AuditEntry? last) =>
        Head(new AuditHead(administration, last?.Sequence ?? 0, last?.Hash ?? AuditHash.Start(administration)));

    /// <summary>An entry, with its line end.</summary>
    public static byte[] Line(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Line(
            ("administration", Quoted(entry.Administration)),
            ("sequence", Whole(entry.Sequence)),
            ("at", Quoted(AuditHash.At(entry.At))),
            ("person", Quoted(entry.Person)),
            ("personName", Quoted(entry.PersonName)),
            ("onBehalfOf", Quoted(entry.OnBehalfOf)),
            ("onBehalfOfName", Quoted(entry.OnBehalfOfName)),
            ("from", Quoted(entry.From)),
            ("action", Quoted(entry.Action)),
            ("subject", Quoted(entry.Subject)),
            ("was", Quoted(entry.Was)),
            ("is", Quoted(entry.Is)),
            ("why", Quoted(entry.Why)),
            ("previousHash", Quoted(entry.PreviousHash)),
            ("hash", Quoted(entry.Hash)));
    }

    internal static byte[] Head(AuditHead head) => Line(
        ("format", Quoted(Format)),
        ("administration", Quoted(head.Administration)),
        ("count", Whole(head.Count)),
        ("head", Quoted(head.Hash)));

    private static byte[] Line(params ReadOnlySpan<(string Name, string? Json)> members)
    {
        var line = new StringBuilder();
        foreach (var (name, json) in members)
        {
            if (json is not null)
            {
                line.Append(line.Length == 0 ? '{' : ',').Append('"').Append(name).Append("\":").Append(json);
            }
        }
        return Encoding.UTF8.GetBytes(line.Append("}\n").ToString());
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A text has one way to be written, the same for ever, so that no byte of it can change unseen. What the platform's own
    // writer escapes depends on the Unicode of its day.
    private static string? Quoted(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }
        return quoted.Append('"').ToString();
    }
}

/// <summary>The head of a log.</summary>
/// <param name="Administration">Code of the administration.</param>
/// <param name="Count">How many entries follow.</param>
/// <param name="Hash">Hash of the last of them.</param>
internal sealed record AuditHead(string Administration, long Count, string Hash);
