using System.Text.Json;
using System.Text.Json.Serialization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Monitoring;

/// <summary>How a cycle stood on a day: its scores, with the words that they were read under, so that nothing else is needed to read them again.</summary>
public sealed record Snapshot
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The lowest result that was amber, as a fraction.</summary>
    public required decimal Amber { get; init; }

    /// <summary>The highest result that was amber, as a fraction.</summary>
    public required decimal Green { get; init; }

    /// <summary>The scorecards, in the order planned.</summary>
    public required IReadOnlyList<SnapshotCard> Cards { get; init; }

    /// <summary>The light a result had.</summary>
    public Light? LightOf(decimal? result) => result is { } score ? Lights.Of(new LightThresholds { Amber = Amber, Green = Green }, score) : null;

    /// <summary>The entry at a path; null where there was none.</summary>
    public SnapshotEntry? Find(string path) => Cards.SelectMany(card => card.Entries).FirstOrDefault(entry => entry.Path == path);

    /// <summary>A scored cycle as it stands.</summary>
    /// <param name="soFar">The cycle as it stands on the day: see <see cref="SoFar"/>.</param>
    /// <param name="day">The day.</param>
    public static Snapshot Of(ScoredCycle soFar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(soFar);
        return new Snapshot
        {
            Day = day,
            Amber = soFar.Cycle.Method.Lights.Amber,
            Green = soFar.Cycle.Method.Lights.Green,
            Cards = [.. soFar.Scorecards.Select(card => new SnapshotCard(card.Node.Holder, card.Node.Evaluator, [.. card.Below.Prepend(card).Select(SnapshotEntry.Of)]))],
        };
    }

    /// <summary>As a text to keep.</summary>
    public string Write() => JsonSerializer.Serialize(this, Format);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is none of these.</exception>
    public static Snapshot Read(string text) => JsonSerializer.Deserialize<Snapshot>(text, Format) ?? throw new JsonException();
}

/// <summary>A scorecard in a snapshot.</summary>
/// <param name="Holder">Of a personal card, code of the unit whose head was evaluated by it.</param>
/// <param name="Evaluator">Of a personal card, code of the unit whose head evaluated.</param>
/// <param name="Entries">The card itself, then its nodes and items, each node before what stands below it.</param>
public sealed record SnapshotCard(string? Holder, string? Evaluator, IReadOnlyList<SnapshotEntry> Entries)
{
    /// <summary>Its code.</summary>
    [JsonIgnore]
    public string Code => Entries[0].Path;
}

/// <summary>A scorecard, node or item in a snapshot.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind">What it was; null for an item.</param>
/// <param name="Code">Its code, or that of its indicator.</param>
/// <param name="Name">Its title, or its indicator's name.</param>
/// <param name="Result">Its result as a fraction; null where it had none.</param>
/// <param name="Given">How many items below it, itself among them where it is one, were due and had a value.</param>
/// <param name="Due">How many were due.</param>
public sealed record SnapshotEntry(string Path, NodeKind? Kind, string Code, string Name, decimal? Result, int Given, int Due)
{
    /// <summary>An entry as it stands.</summary>
    public static SnapshotEntry Of(ScoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry switch
        {
            ScoredNode node => new(node.Path, node.Node.Kind, EntryName.CodeOf(node), EntryName.TitleOf(node), node.Result, node.Items.Count(IsGiven), node.Items.Count(IsDue)),
            ScoredItem item => new(item.Path, null, EntryName.CodeOf(item), EntryName.TitleOf(item), item.Result, IsGiven(item) ? 1 : 0, IsDue(item) ? 1 : 0),
            _ => throw new ArgumentException(entry.Path, nameof(entry)),
        };
    }

    private static bool IsGiven(ScoredItem item) => item.State is ItemState.Measured or ItemState.Estimated && item.IsComplete;

    private static bool IsDue(ScoredItem item) => item.State is ItemState.Measured or ItemState.Estimated or ItemState.Missing;
}

/// <summary>An entry in two snapshots.</summary>
/// <param name="Before">As it was.</param>
/// <param name="Now">As it is.</param>
/// <param name="Points">How many points of 100 its result rose by, negative where it fell.</param>
public sealed record SnapshotChange(SnapshotEntry Before, SnapshotEntry Now, decimal Points)
{
    /// <summary>What rose and what fell from one snapshot to a later one, the steepest first; what has no result in one of the two is not compared.</summary>
    public static IReadOnlyList<SnapshotChange> Between(Snapshot before, Snapshot now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var was = before.Cards.SelectMany(card => card.Entries).ToDictionary(entry => entry.Path);
        return [.. from entry in now.Cards.SelectMany(card => card.Entries)
            where was.ContainsKey(entry.Path)
            let change = (entry.Result - was[entry.Path].Result) * 100
            where change is not null and not 0
            orderby Math.Abs(change.Value) descending
            select new SnapshotChange(was[entry.Path], entry, change.Value)];
    }
}
