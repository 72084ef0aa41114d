namespace Traguardo.Core.Writing;

/// <summary>How far a text is.</summary>
public enum NarrativeState
{
    /// <summary>Still to be written (<i>da scrivere</i>).</summary>
    ToWrite,

    /// <summary>Written, not yet approved (<i>scritto</i>).</summary>
    Written,

    /// <summary>Approved (<i>approvato</i>).</summary>
    Approved,
}

/// <summary>A text that people write beside the data.</summary>
/// <param name="Key">
/// What it is of: <c>relazione/premessa</c> for a section of a document, <c>obiettivo/ente/A/A4</c> for what an objective's year was like,
/// <c>programma/104/attesi</c>, <c>programma/104/impatto</c>. Unique in a cycle.
/// </param>
/// <param name="Markdown">The text in Markdown, without HTML; figures of the data stand in it by name: <c>{{ente.score}}</c>.</param>
/// <param name="State">How far it is.</param>
public sealed record Narrative(string Key, string Markdown, NarrativeState State);
