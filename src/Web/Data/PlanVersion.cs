using System.IO.Compression;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Data;

/// <summary>
/// The plan as it stood after an edit or an act, whole. Versions are only added: the database refuses to change or remove one,
/// so that any two can be compared for ever, and an edit is undone by going back to the one before.
/// </summary>
public sealed class PlanVersion
{
    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string PersonName { get; init; }

    /// <summary>What led to it, in words that name nothing of a personal card: all of the administration's people may read them.</summary>
    public required string Title { get; init; }

    /// <summary>The phase that the act which fixed it led to; null for an edit.</summary>
    public Phase? Fixed { get; init; }

    /// <summary>The version that an undo went back to; null for any other.</summary>
    public int? UndoneTo { get; init; }

    /// <summary><c>performance-cycle/1</c> without values, compressed.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The plan alone: without values, acts, revisions, analyses and what the OIV set aside, judged and validated.</summary>
    public static Cycle PlanOf(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle with { Values = [], IndicatorValues = [], Acts = [], Neutralisations = [], Revisions = [], Analyses = [], Judgements = [], Validations = [] };
    }

    /// <summary>A cycle as a version keeps it.</summary>
    public static byte[] Pack(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(CycleWriter.Write(PlanOf(cycle)));
        }
        return packed.ToArray();
    }

    /// <summary>The plan.</summary>
    public Cycle Unpack()
    {
        using var brotli = new BrotliStream(new MemoryStream(Content), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        var reading = CycleReader.Read(bytes.ToArray());
        return reading.Cycle ?? throw new InvalidDataException(string.Join("; ", reading.Faults));
    }
}
