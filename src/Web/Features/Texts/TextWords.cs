using Traguardo.Core.Scoring;
using Traguardo.Core.Writing;

namespace Traguardo.Web.Features.Texts;

/// <summary>How far a text is, in a word and as a mark.</summary>
public static class TextWords
{
    /// <summary>The word: <c>da scrivere</c>.</summary>
    public static string Of(NarrativeState state) => state switch
    {
        NarrativeState.Approved => TextPageTexts.Approved,
        NarrativeState.Written => TextPageTexts.Written,
        _ => TextPageTexts.ToWrite,
    };

    /// <summary>The mark that goes with it.</summary>
    public static Light? LightOf(NarrativeState state) => state switch
    {
        NarrativeState.Approved => Light.Green,
        NarrativeState.Written => Light.Amber,
        _ => null,
    };

    /// <summary>The word in an address or a form: <c>da-scrivere</c>.</summary>
    public static string Key(NarrativeState state) => state switch
    {
        NarrativeState.Approved => "approvato",
        NarrativeState.Written => "scritto",
        _ => "da-scrivere",
    };

    /// <summary>The state that a word in a form means; to be written where it means none.</summary>
    public static NarrativeState Read(string? key) => key switch
    {
        "approvato" => NarrativeState.Approved,
        "scritto" => NarrativeState.Written,
        _ => NarrativeState.ToWrite,
    };
}
