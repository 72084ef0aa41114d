using System.Text;
using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Freezing;

/// <summary>
/// All that a document is made from, frozen: whoever has it makes the document again, with no database. Written as
/// <c>document-snapshot/1</c>, in one way only: the same state gives the same bytes. Nothing is taken out of it by itself: it holds the
/// cycle as the readers of the document may see it.
/// </summary>
public sealed record DocumentSnapshot
{
    /// <summary>The name of the format.</summary>
    public const string Format = "document-snapshot/1";

    /// <summary>The template, the text of a JSON object.</summary>
    public required string Template { get; init; }

    /// <summary>The day it was frozen: the only one that the document shows by itself.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>True where the document is a draft, and marked as one on every page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Hash of the last entry of the audit log when it was frozen, 64 hexadecimal digits; null where it comes from files alone.</summary>
    public string? AuditHead { get; init; }

    /// <summary>The cycle, its method with it.</summary>
    public required Cycle Cycle { get; init; }

    /// <summary>The text of the context file; null where there is none.</summary>
    public string? Context { get; init; }

    /// <summary>The texts written beside the data.</summary>
    public IReadOnlyList<Narrative> Texts { get; init; } = [];

    /// <summary>The monitorings of the year, the first first.</summary>
    public IReadOnlyList<Snapshot> Monitorings { get; init; } = [];

    /// <summary>The whole file, with a line end after it.</summary>
    /// <exception cref="JsonException">The template or the context is not the text of one JSON value.</exception>
    public byte[] Write() => JsonFile.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        Copy(writer, "template", Template);
        writer.Day("day", Day);
        writer.Flag("draft", IsDraft);
        writer.Text("auditHead", AuditHead);
        Copy(writer, "cycle", CycleWriter.Write(Cycle));
        if (Context is not null)
        {
            Copy(writer, "context", Context);
        }
        writer.WriteStartArray("texts");
        foreach (var text in Texts.OrderBy(text => text.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("key", text.Key);
            writer.WriteString("state", Words.Narrative.Write(text.State));
            writer.WriteString("markdown", text.Markdown);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("monitorings");
        foreach (var monitoring in Monitorings)
        {
            Copy(writer, null, monitoring.Write());
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Copy(Utf8JsonWriter writer, string? name, string json) => Copy(writer, name, Encoding.UTF8.GetBytes(json));

    // Through the reader's own tree: what is written is what reading it and writing it again gives.
    private static void Copy(Utf8JsonWriter writer, string? name, ReadOnlySpan<byte> json)
    {
        var log = new FaultLog();
        var root = JsonTree.Parse(json, log);
        if (root is null || !log.IsEmpty)
        {
            throw new JsonException(string.Join("; ", log.ToList(json)));
        }
        if (name is not null)
        {
            writer.WritePropertyName(name);
        }
        JsonStyle.Write(writer, root);
    }
}
