using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Reports;

/// <summary>A unit as a column of units names it: its symbol, or a word where it has none.</summary>
public static class UnitsInWords
{
    /// <summary>The unit in words, or its symbol.</summary>
    public static string Of(UnitOfMeasure unit, Figures figures) => unit.Code switch
    {
        "number" => ReportTexts.NumberUnit,
        "ratio" => ReportTexts.RatioUnit,
        "score" => ReportTexts.ScoreUnit,
        "date" => ReportTexts.DateUnit,
        "yesno" => ReportTexts.YesNoUnit,
        _ => figures.Symbol(unit),
    };
}
