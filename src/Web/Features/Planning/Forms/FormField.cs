namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>What somebody fills a field by.</summary>
public enum FieldKind
{
    Line,
    Lines,
    Brief,
    Choice,
    Tick,
    Ticks,
    Formula,
}

/// <summary>One of the answers of a field.</summary>
public sealed record Option(string Value, string Text);

/// <summary>A field as a form shows it.</summary>
/// <param name="Name">Its name: see <see cref="FieldOf{T}"/>.</param>
/// <param name="Kind">What it is filled by.</param>
/// <param name="Label">Its label.</param>
public sealed record FormField(string Name, FieldKind Kind, string Label)
{
    /// <summary>What stands in it; several where several answers are ticked.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    public string Text => Texts.Count == 0 ? "" : Texts[0];

    /// <summary>The answers to choose among; for a line those that are offered.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    public string? Hint { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Why what stands in it is refused.</summary>
    public IReadOnlyList<PlanFault> Faults { get; init; } = [];

    /// <summary>What the checks found about it.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>As the page names it, for labels and links.</summary>
    public string Id => "c-" + new string([.. Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);

    /// <summary>The elements that explain it, for who cannot see where they stand; null where there are none.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] parts = [Hint is null ? null : $"{Id}-aiuto", Faults.Count == 0 ? null : $"{Id}-errore", Findings.Count == 0 ? null : $"{Id}-rilievo"];
            return parts.Any(part => part is not null) ? string.Join(' ', parts.Where(part => part is not null)) : null;
        }
    }
}
