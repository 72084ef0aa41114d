using System.Buffers;
using System.Text;
using System.Text.Json;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Templates;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Freezing;

/// <summary>Reads <c>document-snapshot/1</c>: all or nothing, and all the faults at once; a hostile file is refused in bounded time and memory.</summary>
public static class SnapshotReader
{
    /// <summary>The largest file taken, in bytes. Ask before reading a file into memory.</summary>
    public const int MaxBytes = 60_000_000;

    private const int HashDigits = 64;

    /// <summary>Reads a snapshot, and scores what it holds. Never throws for what the file holds.</summary>
    /// <param name="utf8">The whole file, in UTF-8.</param>
    public static SnapshotReading Read(ReadOnlyMemory<byte> utf8)
    {
        var log = new FaultLog();
        if (utf8.Length > MaxBytes)
        {
            log.Add(0, CycleReader.TooLarge(utf8.Length, MaxBytes));
        }
        // One deeper than a cycle's own file.
        else if (JsonTree.Parse(utf8.Span, log, JsonTree.MaxDepth + 1, Prose.MaxLength) is { } root && CycleReader.HasFormat(root, DocumentSnapshot.Format, log))
        {
            var snapshot = Shape(root, log);
            var compiled = log.IsEmpty ? Compile(snapshot.Cycle, root, log) : null;
            var context = log.IsEmpty ? Context(root, log) : [];
            if (compiled is not null && log.IsEmpty)
            {
                return new SnapshotReading(snapshot, SourceOf(snapshot, compiled, context), []);
            }
        }
        return new SnapshotReading(null, null, log.ToList(utf8.Span));
    }

    private static ReportSource SourceOf(DocumentSnapshot snapshot, CompiledCycle compiled, IReadOnlyList<ContextTable> context) => new()
    {
        Scored = compiled.Score(),
        Context = context,
        Texts = snapshot.Texts,
        Monitorings = snapshot.Monitorings,
        Day = snapshot.Day,
        IsDraft = snapshot.IsDraft,
    };

    private static DocumentSnapshot Shape(JsonTreeNode root, FaultLog log)
    {
        var members = new Members(root, log);
        var template = members.RequiredObject("template", TextOf, "");
        var day = members.Required("day", ExchangeTexts.DayExpected) is { } given ? Scalars.Day(given, log) : default;
        return new DocumentSnapshot
        {
            Template = template,
            Day = day,
            IsDraft = members.Flag("draft"),
            AuditHead = members.Optional("auditHead") is { } head ? Hash(head, log) : null,
            Cycle = members.RequiredObject("cycle", CycleOf, null!),
            Context = members.Optional("context") is { } context ? TextOf(context, log) : null,
            Texts = Texts(members),
            Monitorings = members.RequiredList("monitorings", Monitoring),
        };
    }

    private static Cycle CycleOf(JsonTreeNode node, FaultLog log) => CycleReader.HasFormat(node, CycleReader.Format, log) ? CycleShape.Read(node, log) : null!;

    private static CompiledCycle? Compile(Cycle cycle, JsonTreeNode root, FaultLog log)
    {
        var compilation = CompiledCycle.Compile(cycle);
        AddInner(compilation.Faults, "cycle", root, log);
        return compilation.Compiled;
    }

    private static IReadOnlyList<ContextTable> Context(JsonTreeNode root, FaultLog log)
    {
        if (root.Member("context") is not { Kind: not JsonValueKind.Null } node)
        {
            return [];
        }
        var reading = ContextReader.Read(Bytes(node));
        AddInner(reading.Faults, "context", root, log);
        return reading.Tables;
    }

    // Faults of a part that has a format of its own say where they are in that part.
    private static void AddInner(IReadOnlyList<Fault> faults, string member, JsonTreeNode root, FaultLog log)
    {
        foreach (var fault in faults)
        {
            var path = $"$.{member}{fault.Path[1..]}";
            log.Add(JsonPath.Find(root, path).Offset, fault with { Path = path });
        }
    }

    private static List<Narrative> Texts(Members members)
    {
        var keys = new HashSet<string>();
        return members.RequiredObjects("texts", (node, log) =>
        {
            var text = new Members(node, log);
            var narrative = new Narrative(text.Text("key"), text.Required("markdown", ExchangeTexts.AnyTextExpected) is { } markdown ? Scalars.AnyText(markdown, log) : "", text.Word("state", Words.Narrative));
            if (!keys.Add(narrative.Key))
            {
                log.Add(node, FreezingTexts.DoubleKey.With(Shown.Of(narrative.Key)), FreezingTexts.DoubleKeyExpected);
            }
            return narrative;
        });
    }

    private static Snapshot Monitoring(JsonTreeNode node, FaultLog log)
    {
        try
        {
            var monitoring = Snapshot.Read(TextOf(node, log));
            if (monitoring.Cards is { } cards && cards.All(card => card?.Entries is { Count: > 0 } entries && entries.All(entry => entry?.Path is not null)))
            {
                return monitoring;
            }
        }
        catch (JsonException)
        {
            // Said below, as of one that lacks what it needs.
        }
        log.Expect(node, FreezingTexts.MonitoringExpected);
        return null!;
    }

    private static string Hash(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind != JsonValueKind.String || node.Text.Length != HashDigits || !node.Text.All(digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f'))
        {
            log.Expect(node, FreezingTexts.HashExpected.With(HashDigits));
        }
        return node.Text;
    }

    private static string TextOf(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            log.Expect(node, ExchangeTexts.ObjectExpected);
        }
        return Encoding.UTF8.GetString(Bytes(node));
    }

    private static byte[] Bytes(JsonTreeNode node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, JsonStyle.Compact))
        {
            JsonStyle.WriteContent(writer, node);
        }
        return bytes.WrittenSpan.ToArray();
    }
}

/// <summary>What reading gave: a snapshot with what a document is made from, or the faults that keep it out.</summary>
/// <param name="Snapshot">The snapshot; null where there are faults.</param>
/// <param name="Source">Its data, scored; null where there are faults.</param>
/// <param name="Faults">The faults in the order of the file, at most 200 and one more that counts the others.</param>
public sealed record SnapshotReading(DocumentSnapshot? Snapshot, ReportSource? Source, IReadOnlyList<Fault> Faults);
