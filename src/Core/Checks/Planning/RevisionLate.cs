using Traguardo.Core.Revising;

namespace Traguardo.Core.Checks.Planning;

/// <summary>What is promised is changed in the months that the method keeps for it; later, the result is known already.</summary>
internal static class RevisionLate
{
    private const string Rule = "revision-late";

    public static Check Check { get; } = new(Rule, () => CheckTexts.RevisionLateTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var months = cycle.Cycle.Method.Revisions;
        return
            from revision in Revisions.InPlay(cycle)
            let day = revision.Date ?? revision.ProposedOn
            where day is { } decided && (decided.Year != cycle.Year || decided.Month < months.From || decided.Month > months.Until)
            let last = new DateOnly(cycle.Year, months.Until, DateTime.DaysInMonth(cycle.Year, months.Until))
            select new Finding(
                Rule,
                RevisionPath.Of(revision),
                day > last ? Severity.Warning : Severity.Info,
                (day > last ? CheckTexts.RevisionLate : CheckTexts.RevisionEarly).With(
                    revision.Code,
                    Revisions.CodeOf(revision),
                    cycle.Figures.Date(day.Value),
                    cycle.Figures.Date(day > last ? last : new DateOnly(cycle.Year, months.From, 1))),
                CheckTexts.RevisionLateAdvice);
    }
}
