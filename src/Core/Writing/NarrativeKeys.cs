namespace Traguardo.Core.Writing;

/// <summary>What the keys of texts begin with that are of a part of the plan rather than of a document.</summary>
public static class NarrativeKeys
{
    /// <summary>Before the path of an objective: what its year was like.</summary>
    public const string Objective = "obiettivo/";

    /// <summary>Before the code of a programme.</summary>
    public const string Programme = "programma/";

    /// <summary>Before what the OIV writes of its validation.</summary>
    public const string Validation = "validazione/";

    /// <summary>True for a text of one of some scorecards: any part of its key names it, <c>obiettivo/rs/B1</c>, <c>scheda/rs/colloquio</c>.</summary>
    /// <param name="key">Key of the text.</param>
    /// <param name="cards">Codes of the scorecards.</param>
    public static bool IsOf(string key, IReadOnlySet<string> cards)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(cards);
        return cards.Count > 0 && key.Split('/').Any(cards.Contains);
    }

    /// <summary>What is expected of a programme.</summary>
    public static string Expected(string programme) => $"{Programme}{programme}/attesi";

    /// <summary>What the year's work on a programme has brought about.</summary>
    public static string Impact(string programme) => $"{Programme}{programme}/impatto";
}
