using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Recording;

/// <summary>What a datum is for, in the line below its name: <c>serve a A1.1: ora 4,91 ‰, target ≥ 2,00 ‰</c>, <c>serve a A4.3: aspetta 917p</c>.</summary>
public static class PurposeInWords
{
    /// <summary>The line. Of a recorded indicator it says the target alone, for what it is now stands in its field.</summary>
    public static string Of(Datum datum, Purpose purpose, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(datum);
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(figures);
        var promise = Promise(purpose, figures);
        return datum.Key.Kind == DatumKind.Indicator ? promise
            : RecordingTexts.Serves.With(purpose.Indicator.Indicator.Code, Now(datum, purpose, figures))
                + (promise.Length > 0 ? ", " + promise : "");
    }

    private static string Now(Datum datum, Purpose purpose, Figures figures)
    {
        var indicator = purpose.Indicator.Indicator;
        return purpose.Reading switch
        {
            { Value: { } value, State: ValueState.Estimated } => RecordingTexts.NowEstimated.With(figures.WithUnit(value, indicator.Unit, indicator.Decimals)),
            { Value: { } value } => RecordingTexts.Now.With(figures.WithUnit(value, indicator.Unit, indicator.Decimals)),
            { State: ValueState.NotDue } => RecordingTexts.NowNotDue,
            { State: ValueState.NotApplicable } => RecordingTexts.NowNotApplicable,
            { Reason: MissingReason.DivisionByZero } => RecordingTexts.NowDividesByZero,
            { Reason: MissingReason.OutOfRange } => RecordingTexts.NowOutOfRange,
            _ => Waits(datum, purpose),
        };
    }

    // For others first: what this row lacks can be seen on it.
    private static string Waits(Datum datum, Purpose purpose)
    {
        if (datum.Entered is { Value: null, State: ValueState.Missing } && MakesTheYear(datum))
        {
            return purpose.Items.Count == 0 ? RecordingTexts.WithoutItNothing
                : purpose.Missing == MissingRule.Zero ? RecordingTexts.WithoutItZero
                : RecordingTexts.WithoutItLeftOut;
        }
        var others = purpose.WaitsFor.Where(code => code != datum.Key.Code).ToList();
        return others.Count > 0 ? RecordingTexts.WaitsFor.With(string.Join(", ", others))
            : datum.Lacks == Lack.Value ? RecordingTexts.WaitsForThis
            : RecordingTexts.WaitsForRest;
    }

    // Of a year that is its last period's, the others do not matter.
    private static bool MakesTheYear(Datum datum) =>
        datum.Key.Period.IsYear
        || datum.Aggregation is Aggregation.Sum or Aggregation.Mean
        || PeriodDays.Place(datum.Key.Period) * PeriodDays.Months(datum.Key.Period) == 12;

    private static string Promise(Purpose purpose, Figures figures)
    {
        var targets = purpose.Items.Where(item => item.Item is { Monitoring: false, Target: not null }).Select(item => figures.Target(item)).Distinct().ToList();
        return targets.Count > 0 ? RecordingTexts.Target.With(string.Join("; ", targets))
            : purpose.Items.Count == 0 ? RecordingTexts.NoItem
            : purpose.Items.All(item => item.Item.Monitoring) ? RecordingTexts.Monitoring
            : "";
    }
}
