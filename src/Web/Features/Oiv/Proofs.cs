using Traguardo.Core.Analysing;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;
using Traguardo.Core.Validating;
using Traguardo.Web.Features.Analysing;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>A page that shows whether a criterion is met, with what it shows in a line.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Href">The page.</param>
public sealed record Proof(string Text, string Href)
{
    /// <summary>The pages that a criterion is examined with.</summary>
    public static IReadOnlyList<Proof> Of(ValidationCriterion criterion, CyclePage page, IReadOnlyList<SampleView> samples)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(samples);
        return [.. (criterion.Proofs ?? []).Select(word => Find(word, page, samples)).OfType<Proof>()];
    }

    private static Proof? Find(string word, CyclePage page, IReadOnlyList<SampleView> samples)
    {
        var (cycle, links) = (page.Cycle, page.Links);
        switch (word)
        {
            case "plan":
                return new(OivTexts.ProofPlan, new VersionLinks(links).List);
            case "revisions":
                return new(Counted.Of(cycle.Revisions.Count(revision => revision.State == RevisionState.Adopted), OivTexts.ProofRevisions), links.Revisions);
            case "neutralisations":
                return new(Counted.Of(cycle.Neutralisations.Count(set => set.IsInForce), OivTexts.ProofNeutralisations), links.Neutralisations);
            case "judgements":
                return new(Counted.Of(cycle.Judgements.Count, OivTexts.JudgedOf, JudgedCards.Of(page).Count), links.CardJudgements());
            case "results":
                var objectives = page.Scored.Scorecards.SelectMany(card => card.Nodes).Where(node => node.Node.Kind == NodeKind.Objective).ToList();
                return new(string.Format(null, OivTexts.ProofResults, objectives.Count(node => node.Result is not null), objectives.Count), links.Map);
            case "missing":
                return new(Counted.Of(page.Scored.Scorecards.SelectMany(card => card.Items).Count(item => item.State == ItemState.Missing), OivTexts.ProofMissing), links.Checks);
            case "recomputation":
                return new(OivTexts.TabRecomputation, links.Recomputation());
            case "sample":
                return samples.Count == 0
                    ? new(OivTexts.NoSample, links.Sample())
                    : new(string.Format(null, OivTexts.ProofSample, samples.Sum(one => one.Verified), samples.Sum(one => one.Contested), samples.Sum(one => one.Open)), links.Sample());
            case "analyses":
                var analyses = AskedAnalyses.Of(page.Scored);
                return new(string.Format(null, OivTexts.ProofAnalyses, analyses.Count(one => one.Analysis is not null), analyses.Count), links.Analyses());
            case "audit":
                return page.Actor!.Is(Core.People.Role.Oiv, Core.People.Role.SupportOffice, Core.People.Role.Administrator)
                    ? new(OivTexts.ProofAudit, $"/{Uri.EscapeDataString(page.Loaded.Summary.AdministrationCode)}/registro") : null;
            default:
                return null;
        }
    }
}
