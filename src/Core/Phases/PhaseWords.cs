using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Core.Phases;

/// <summary>Says where a cycle stands.</summary>
public static class PhaseWords
{
    /// <summary>The name of a phase as screens show it: <c>misurazione finale</c>.</summary>
    public static string Word(this Phase phase) => phase switch
    {
        Phase.Preparation => PhaseTexts.Preparation,
        Phase.Approved => PhaseTexts.Approved,
        Phase.UnderWay => PhaseTexts.UnderWay,
        Phase.FinalMeasurement => PhaseTexts.FinalMeasurement,
        Phase.Validation => PhaseTexts.Validation,
        Phase.ReportApproved => PhaseTexts.ReportApproved,
        _ => PhaseTexts.Published,
    };

    /// <summary>Where a cycle stands and, where the act that led there says so, since when: <c>Il piano è approvato dal 28 gennaio 2020</c>. No full stop.</summary>
    public static string Sentence(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var sentence = SentenceOf(cycle.Phase);
        // What was approved has been since its act, whatever came and was taken back since; where the work goes on it does since the last step.
        var reached = cycle.Phase is Phase.Approved or Phase.ReportApproved or Phase.Published ? ActsInForce.To(cycle.Acts, cycle.Phase) : cycle.Acts.LastOrDefault();
        return reached?.Date is { } since ? PhaseTexts.Since.With(sentence, Figures.Current.LongDate(since)) : sentence;
    }

    private static string SentenceOf(Phase phase) => phase switch
    {
        Phase.Preparation => PhaseTexts.PreparationIs,
        Phase.Approved => PhaseTexts.ApprovedIs,
        Phase.UnderWay => PhaseTexts.UnderWayIs,
        Phase.FinalMeasurement => PhaseTexts.FinalMeasurementIs,
        Phase.Validation => PhaseTexts.ValidationIs,
        Phase.ReportApproved => PhaseTexts.ReportApprovedIs,
        _ => PhaseTexts.PublishedIs,
    };
}
