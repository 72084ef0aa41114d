using System.IO.Compression;
using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Writing;

namespace Traguardo.Web.Data;

/// <summary>
/// A cycle as everybody read it while it was published, kept as it is taken back or another is put in its place: until it is published again
/// strangers read this, and afterwards it is named among the former ones. Rows are only added: the database refuses to change or remove one.
/// </summary>
public sealed class Edition
{
    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>The version of the cycle's row that it was.</summary>
    public required int Version { get; init; }

    /// <summary>When that version was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <inheritdoc cref="CycleSummary.ReplacedAt"/>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>True for one of what the first run loads: it is none of the cycle that an administration puts in its place.</summary>
    public required bool IsSample { get; init; }

    /// <summary>When it was taken back: what came later is not of it.</summary>
    public required DateTimeOffset TakenBackAt { get; init; }

    /// <summary>The name of the administration then.</summary>
    public required string AdministrationName { get; init; }

    /// <summary>The whole cycle as <c>performance-cycle/1</c>, compressed.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Its tables of the context; null where there were none.</summary>
    public string? Context { get; init; }

    /// <summary>The texts that were approved, by key, as JSON.</summary>
    public required string Texts { get; init; }

    /// <summary>When each of its values was entered last, by the datum's address, as JSON; null where nobody noted it.</summary>
    public string? Entered { get; init; }

    /// <summary>What a cycle was as it is taken back.</summary>
    internal static Edition Of(StoredCycle cycle, int number, IEnumerable<Narrative> texts, IReadOnlyDictionary<string, DateTimeOffset> entered, DateTimeOffset now)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(CycleWriter.Write(cycle.Cycle));
        }
        return new Edition
        {
            CycleId = cycle.Summary.Id,
            Number = number,
            Version = cycle.Summary.Version,
            IsSample = cycle.Summary.IsSample,
            StoredAt = cycle.Summary.ImportedAt,
            TakenBackAt = now,
            ReplacedAt = cycle.Summary.ReplacedAt,
            AdministrationName = cycle.Summary.AdministrationName,
            Content = packed.ToArray(),
            Context = cycle.ContextJson,
            Texts = JsonSerializer.Serialize(texts.Where(text => text.State == NarrativeState.Approved).ToDictionary(text => text.Key, text => text.Markdown)),
            Entered = JsonSerializer.Serialize(entered),
        };
    }

    /// <summary>The cycle.</summary>
    public Cycle Unpack()
    {
        using var brotli = new BrotliStream(new MemoryStream(Content), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        var reading = CycleReader.Read(bytes.ToArray());
        return reading.Cycle ?? throw new InvalidDataException(string.Join("; ", reading.Faults));
    }

    /// <summary>The texts.</summary>
    public IReadOnlyList<Narrative> Written() =>
        [.. JsonSerializer.Deserialize<Dictionary<string, string>>(Texts)!.Select(text => new Narrative(text.Key, text.Value, NarrativeState.Approved))];

    /// <summary>When its values were entered, by the datum's address; null where nobody noted it.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? EnteredAt() =>
        Entered is { } noted ? JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(noted) : null;
}
