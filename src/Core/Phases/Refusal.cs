namespace Traguardo.Core.Phases;

/// <summary>Why something may not be done now, as a sentence that says what to do.</summary>
/// <param name="Rule">Its code: English words in kebab case, such as <c>units-not-confirmed</c>. Stable; machines may rely on it.</param>
/// <param name="Message">The sentence, in the language of the reader.</param>
public sealed record Refusal(string Rule, string Message)
{
    /// <summary>The rule of what is to be confirmed as meant, where it is not corrected.</summary>
    public const string WarningsNotMeant = "warnings-not-meant";

    /// <summary>Everything it is about, as addresses like those of findings (<c>measures/694</c>, <c>units/RAG</c>); the sentence names the first few.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];
}
