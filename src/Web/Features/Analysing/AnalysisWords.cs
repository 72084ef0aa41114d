using Traguardo.Core.Analysing;
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

    /// <summary>The mark that goes with it.</summary>
    public static Light LightOf(AnalysisState state) => state switch
    {
        AnalysisState.Asked => Light.Red,
        AnalysisState.Written => Light.Amber,
        _ => Light.Green,
    };
}
