using Traguardo.Core.Cycles;
using Traguardo.Core.Revising;

namespace Traguardo.Core.Checks.Planning;

/// <summary>What was promised is changed by an act, after the OIV has been heard.</summary>
internal static class RevisionUnjustified
{
    private const string Rule = "revision-unjustified";

    public static Check Check { get; } = new(Rule, () => CheckTexts.RevisionUnjustifiedTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from revision in cycle.Cycle.Revisions
        where revision.State == RevisionState.Adopted
        let text = revision.Organ is null || revision.Number is null || revision.Date is null ? CheckTexts.RevisionWithoutAct
            : revision.Opinion is null ? CheckTexts.RevisionWithoutOpinion
            : revision.Opinion == Opinion.Contrary ? CheckTexts.RevisionAgainstOpinion
            : null
        where text is not null
        select new Finding(Rule, RevisionPath.Of(revision), Severity.Warning, text.With(revision.Code, Revisions.CodeOf(revision)), CheckTexts.RevisionUnjustifiedAdvice);
}
