using Traguardo.Core.Analysing;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Phases;
using Traguardo.Web.Features.Analysing;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>Something that is the OIV's to do.</summary>
/// <param name="What">What it is.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Count">How much of it waits; 0 where none does.</param>
/// <param name="Href">Where it is done.</param>
public sealed record Waiting(string What, string State, int Count, string Href)
{
    /// <summary>True where it may not be done yet, or no more.</summary>
    public bool IsLocked { get; private init; }

    /// <summary>All that is the OIV's to do in a cycle, in the order of the year.</summary>
    public static IReadOnlyList<Waiting> Of(CyclePage page, IReadOnlyList<SampleView> samples)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(samples);
        var (cycle, links) = (page.Cycle, page.Links);
        Waiting Work(string what, string waiting, string none, int count, string href, Activity activity) =>
            PhaseLocks.IsOpen(cycle.Phase, activity) || count == 0
                ? new(what, count == 0 ? none : Counted.Of(count, waiting), count, href)
                : new(what, Counted.Of(count, waiting), 0, href) { IsLocked = true };
        var judged = cycle.Judgements.Select(judgement => judgement.Scorecard).ToHashSet();
        var open = samples.Sum(sample => sample.Open);
        return
        [
            Work(OivTexts.Opinions, OivTexts.OpinionsWaiting, OivTexts.NoneWaiting, cycle.Revisions.Count(revision => revision is { State: RevisionState.Proposed, Opinion: null }), links.Revisions, Activity.Revise),
            Work(OivTexts.Neutralisations, OivTexts.NeutralisationsWaiting, OivTexts.NoneWaiting, cycle.Neutralisations.Count(set => set.State == NeutralisationState.Proposed), links.Neutralisations, Activity.Neutralise),
            Work(OivTexts.Answers, OivTexts.AnswersWaiting, OivTexts.NoneWaiting, AskedAnalyses.Of(page.Scored).Count(asked => asked.State == AnalysisState.Written), links.Analyses(), Activity.Analyse),
            samples.Count == 0
                ? new(OivTexts.SampleOfValues, OivTexts.NoSample, PhaseLocks.IsOpen(cycle.Phase, Activity.Examine) && cycle.Phase >= Phase.FinalMeasurement ? 1 : 0, links.Sample()) { IsLocked = !PhaseLocks.IsOpen(cycle.Phase, Activity.Examine) }
                : Work(OivTexts.SampleOfValues, OivTexts.SampleWaiting, OivTexts.SampleFinished, open, links.Sample(), Activity.Examine),
            Work(OivTexts.JudgementsToGive, OivTexts.JudgementsWaiting, OivTexts.AllJudged, JudgedCards.Of(page).Count(card => !judged.Contains(card.Node.Code)), links.CardJudgements(), Activity.Judge),
            ReportValidation.InForce(cycle.Validations) is { } last
                ? new(OivTexts.Validation, Core.Planning.Differences.FieldWords.Of(last.Outcome), last.Outcome == ValidationOutcome.NotValidated && PhaseLocks.IsOpen(cycle.Phase, Activity.Validate) ? 1 : 0, links.ReportValidation())
                : new(OivTexts.Validation, cycle.Validations.Count > 0 ? OivTexts.ToValidateAgain : cycle.Phase == Phase.Published ? OivTexts.ValidationNotRecorded : OivTexts.NotYetValidated, PhaseLocks.IsOpen(cycle.Phase, Activity.Validate) ? 1 : 0, links.ReportValidation()) { IsLocked = !PhaseLocks.IsOpen(cycle.Phase, Activity.Validate) },
        ];
    }
}
