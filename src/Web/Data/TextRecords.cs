using Traguardo.Core.Writing;

namespace Traguardo.Web.Data;

/// <summary>A text that people write beside the data; what it says stands in its versions.</summary>
public sealed class StoredText
{
    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>What it is of: see <see cref="Narrative.Key"/>.</summary>
    public required string Key { get; init; }

    public required NarrativeState State { get; set; }

    /// <summary>Code of the unit that writes it, or a person in words; null where the plan says who answers for what it is of.</summary>
    public string? Owner { get; set; }

    /// <summary>The number of its last version; 0 where nothing was written yet.</summary>
    public int LastVersion { get; set; }

    /// <summary>One more with each change of its words, its state or its owner, so that nobody writes over what they have not seen.</summary>
    public int Stamp { get; set; }
}

/// <summary>What a text said after somebody wrote it. Versions are only added: the database refuses to change or remove one.</summary>
public sealed class TextVersion
{
    public required int CycleId { get; init; }

    public required string Key { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    public required string Markdown { get; init; }

    /// <summary>The version it went back to; null where it was written.</summary>
    public int? BackTo { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What somebody remarked on a text. Comments are only added.</summary>
public sealed class TextComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int CycleId { get; init; }

    public required string Key { get; init; }

    /// <summary>The version that it was said of; 0 where nothing was written yet.</summary>
    public required int Version { get; init; }

    public required string Text { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }
}
