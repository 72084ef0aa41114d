using Traguardo.Core.Recording;

namespace Traguardo.Web.Features.Recording;

/// <summary>A value that somebody enters.</summary>
/// <param name="Key">Of what.</param>
/// <param name="Entered">The value, or the state in its place; null to take out what is there.</param>
/// <param name="Seen">The version that they saw; 0 where there was none yet.</param>
public sealed record NewValue(DatumKey Key, Entered? Entered, int Seen)
{
    /// <summary>Whether a datum still is what they saw, asked in the write; null where the version says it all. An import changes values without a version of theirs.</summary>
    public Func<Datum, bool>? IsAsSeen { get; init; }
}

/// <summary>What came of entering values: all of them are stored, or what is in the way is said and nothing changed.</summary>
/// <param name="Due">What is to be entered, as it stands now.</param>
public sealed record EntryOutcome(DueData Due)
{
    /// <summary>What was changed; what was there already is not among it.</summary>
    public IReadOnlyList<DatumKey> Changed { get; init; } = [];

    /// <summary>Why nothing was stored.</summary>
    public IReadOnlyList<EntryRefusal> Refusals { get; init; } = [];

    /// <summary>What somebody else changed meanwhile; nothing was stored.</summary>
    public IReadOnlyList<EntryClash> Clashes { get; init; } = [];

    /// <summary>True where all that was asked for is stored.</summary>
    public bool IsDone => Refusals.Count == 0 && Clashes.Count == 0;
}

/// <summary>Why a value may not be stored, and what to do.</summary>
/// <param name="Key">Of what; null where it is about all that was asked for.</param>
/// <param name="Message">The sentence.</param>
public sealed record EntryRefusal(DatumKey? Key, string Message);

/// <summary>Two people on one datum.</summary>
/// <param name="Key">Which.</param>
/// <param name="Mine">What was to be entered.</param>
/// <param name="Stored">What stands there.</param>
/// <param name="Version">Its version: who has seen this says so with it, and then may change it.</param>
/// <param name="Message">Both, in a sentence.</param>
public sealed record EntryClash(DatumKey Key, Entered? Mine, Entered? Stored, int Version, string Message);
