using Traguardo.Core.Analysing;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Analysing;

/// <summary>Says how far an analysis has come.</summary>
public static class AnalysisWords
{
    /// <summary>The word.</summary>
    public static string Of(AnalysisState state) => state switch
    {
        AnalysisState.Asked => AnalysingPageTexts.Asked,
        AnalysisState.Written => AnalysingPageTexts.Written,
        _ => AnalysingPageTexts.Answered,
    };

    /// <summary>The word; of one that nobody has written and that can be written no more, that.</summary>
    public static string Of(AnalysisState state, Phase phase) => state == AnalysisState.Asked && IsOver(phase) ? AnalysingPageTexts.NotWrittenShort : Of(state);

    /// <summary>True where analyses change no more.</summary>
    public static bool IsOver(Phase phase) => phase > Phase.Validation;

    /// <summary>The mark that goes with it.</summary>
    public static Light LightOf(AnalysisState state) => state switch
    {
        AnalysisState.Asked => Light.Red,
        AnalysisState.Written => Light.Amber,
        _ => Light.Green,
    };
}
