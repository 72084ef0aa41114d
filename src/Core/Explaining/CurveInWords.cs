using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>From an actual to an achievement, in a few words: by a curve, or by the usual rule.</summary>
internal sealed class CurveInWords(Figures figures)
{
    public static string Usual(Better better) => better switch
    {
        Better.Higher => ExplainTexts.RuleHigher,
        Better.Lower => ExplainTexts.RuleLower,
        Better.Equal => ExplainTexts.RuleEqual,
        Better.Within => ExplainTexts.RuleWithin,
        Better.Yes => ExplainTexts.RuleYes,
        _ => ExplainTexts.RuleBy,
    };

    /// <summary>A curve of an indicator that is judged so and counted in such a unit.</summary>
    public string Of(Curve curve, Better better, UnitOfMeasure unit) => curve switch
    {
        StepsCurve steps => ExplainTexts.RuleSteps.With(Points(steps.Points, better, unit)),
        LineCurve line => ExplainTexts.RuleLine.With(Points(line.Points, better, unit)),
        FloorCurve floor => (better is Better.Lower or Better.By ? ExplainTexts.RuleCeiling : ExplainTexts.RuleFloor).With(X(floor.Floor, better, unit), Usual(better)),
        BaselineCurve baseline => ExplainTexts.RuleBaseline.With(X(baseline.Base, better, unit)),
        _ => throw new ArgumentOutOfRangeException(nameof(curve)),
    };

    private string Points(IReadOnlyList<CurvePoint> points, Better better, UnitOfMeasure unit) =>
        string.Join("; ", points.Select(point => $"{X(point.X, better, unit)} → {figures.Number(point.Score * 100)}%"));

    // An actual in its unit: days late for a day, hundredths for an objective's score.
    private string X(decimal x, Better better, UnitOfMeasure unit) =>
        better != Better.By ? figures.Datum(Value.Of(x), unit)
        : x == 1 ? ExplainTexts.OneDayLate
        : ExplainTexts.DaysLate.With(figures.Number(x));
}
