using Traguardo.Core.Checks.Targets;
using Traguardo.Core.Cycles;
using Traguardo.Core.Revising;

namespace Traguardo.Core.Checks.Planning;

/// <summary>A change in the year that asks less than was promised, or nothing any more.</summary>
internal static class RevisionDownward
{
    private const string Rule = "revision-downward";

    public static Check Check { get; } = new(Rule, () => CheckTexts.RevisionDownwardTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        foreach (var revision in Revisions.InPlay(cycle))
        {
            var (was, becomes) = (revision.Was, revision.Becomes);
            if (becomes.Status == ItemStatus.NotApplicable && was.Status == ItemStatus.Due)
            {
                yield return Found(revision, CheckTexts.RevisionLeaves.With(revision.Code, Revisions.CodeOf(revision)));
            }
            else if (was.Target is { } first && becomes.Target is { } now && becomes.Indicator == was.Indicator
                && was.Indicator is { } code && cycle.Scored.Compiled.FindIndicator(code) is { } indicator
                && SofterTarget.IsSofter(indicator.Indicator.Better, now, first))
            {
                yield return Found(revision, CheckTexts.RevisionDownward.With(revision.Code, Revisions.CodeOf(revision), cycle.Show(indicator, first), cycle.Show(indicator, now)));
            }
        }
    }

    private static Finding Found(Revision revision, string message) =>
        new(Rule, RevisionPath.Of(revision), Severity.Info, message, CheckTexts.RevisionDownwardAdvice);
}
