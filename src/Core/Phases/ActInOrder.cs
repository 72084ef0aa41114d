using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Core.Phases;

/// <summary>Whether an act says all that its step asks of it, and comes after the acts before it.</summary>
internal static class ActInOrder
{
    public static IEnumerable<Refusal> Refusals(Transition step, Cycle cycle, PhaseAct act, DateOnly today)
    {
        if (step.NeedsAct && (IsBlank(act.Organ) || IsBlank(act.Number) || act.Date is null))
        {
            yield return new("act-incomplete", PhaseTexts.ActIncomplete.With(step.To.Word()));
        }
        if (step.IsBack && IsBlank(act.Reason))
        {
            yield return new("reason-missing", PhaseTexts.ReasonMissing.With(step.To.Word()));
        }
        if (act.Date > today)
        {
            yield return new("act-in-future", PhaseTexts.ActInFuture.With(Figures.Current.Date(act.Date.Value)));
        }
        if (act.Date < cycle.Acts.Max(earlier => earlier.Date))
        {
            var figures = Figures.Current;
            var latest = cycle.Acts.Max(earlier => earlier.Date)!.Value;
            yield return new("act-before-another", PhaseTexts.ActBeforeAnother.With(figures.Date(act.Date.Value), figures.Date(latest)));
        }
    }

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
