using System.Text.Json;

namespace Traguardo.Core.Audit;

/// <summary>Reads single lines of <c>audit-log/1</c>: null for what is no such line.</summary>
internal static class AuditLineReader
{
    // One object with nothing inside it but texts and numbers.
    private static readonly JsonDocumentOptions Flat = new() { MaxDepth = 1 };

    /// <summary>The head of a log.</summary>
    public static AuditHead? Head(ReadOnlyMemory<byte> line) => Read(line, members =>
        Text(members, "format") == AuditLog.Format && members.GetProperty("count").GetInt64() is >= 0 and var count
            ? new AuditHead(Text(members, "administration"), count, Text(members, "head"))
            : null);

    /// <summary>An entry of a log.</summary>
    public static AuditEntry? Entry(ReadOnlyMemory<byte> line) => Read(line, members =>
        AuditHash.TryAt(Text(members, "at"), out var at)
            ? new AuditEntry
            {
                Administration = Text(members, "administration"),
                Sequence = members.GetProperty("sequence").GetInt64(),
                At = at,
                Person = Text(members, "person"),
                PersonName = Text(members, "personName"),
                OnBehalfOf = Perhaps(members, "onBehalfOf"),
                OnBehalfOfName = Perhaps(members, "onBehalfOfName"),
                From = Text(members, "from"),
                Action = Text(members, "action"),
                Subject = Text(members, "subject"),
                Was = Perhaps(members, "was"),
                Is = Perhaps(members, "is"),
                Why = Perhaps(members, "why"),
                PreviousHash = Text(members, "previousHash"),
                Hash = Text(members, "hash"),
            }
            : null);

    private static T? Read<T>(ReadOnlyMemory<byte> line, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(line, Flat);
            return read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // How the parser says in turn: no JSON; a member of another kind, or no text; no such member; no whole number.
            return null;
        }
    }

    private static string Text(JsonElement members, string name) => Perhaps(members, name) ?? throw new KeyNotFoundException();

    private static string? Perhaps(JsonElement members, string name) => members.TryGetProperty(name, out var member) ? member.GetString() : null;
}
