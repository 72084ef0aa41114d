namespace Traguardo.Core.Planning.Differences;

/// <summary>What happened to something between two versions of a cycle.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another code, and is otherwise known for the same.</summary>
    Renamed,

    /// <summary>It stands elsewhere.</summary>
    Moved,

    /// <summary>One of its fields says something else.</summary>
    Changed,
}

/// <summary>One difference between two versions of a cycle. Texts are in the language in which they were compared.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To what: as the newer version calls it; as the older does where it is gone.</param>
/// <param name="Before">Its address in the older version; null where it is new.</param>
/// <param name="After">Its address in the newer version; null where it is gone.</param>
/// <param name="Field">The field, as in <c>performance-cycle/1</c>: <c>weight</c>; null where it is about the whole.</param>
/// <param name="Label">The field in words: <c>peso</c>; null where it is about the whole.</param>
/// <param name="Was">What the older version says; null where it says nothing.</param>
/// <param name="Is">What the newer version says; null where it says nothing.</param>
public sealed record Difference(DifferenceKind Kind, Subject Subject, string? Before, string? After, string? Field, string? Label, string? Was, string? Is)
{
    /// <summary>What happened, as a column says it: the field, or <c>aggiunto</c>.</summary>
    public string What => Label ?? Kind switch
    {
        DifferenceKind.Added => DifferenceTexts.Added,
        DifferenceKind.Removed => DifferenceTexts.Removed,
        DifferenceKind.Renamed => DifferenceTexts.Renamed,
        _ => DifferenceTexts.Moved,
    };

    /// <summary>The difference on one line: <c>Voce ente/A/A1/A1.1, peso: 60% → 70%</c>.</summary>
    public string InWords => Shown.OneLine($"{Subject.InWords}, {What}" + (Was, Is) switch
    {
        (null, null) => "",
        (null, _) => $": {Is}",
        (_, null) when Field is null => $": {Was}",
        _ => $": {Was} → {Is ?? DifferenceTexts.Nothing}",
    });
}
