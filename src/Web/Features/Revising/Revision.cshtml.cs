using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Checks;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Monitoring;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Revising;

/// <summary>One change of what was promised: the first target and the revised, why, what it does to the scores, and how it came about.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RevisionModel(RevisingDesk desk, TimeProvider clock) : CyclePage
{
    /// <summary>What was seen of it: see <see cref="SeenStamp"/>.</summary>
    [BindProperty]
    public string? Visto { get; set; }

    /// <summary>What the OIV thinks: <c>favourable</c> or <c>contrary</c>.</summary>
    [BindProperty]
    public string? Parere { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty]
    public string? Organo { get; set; }

    [BindProperty]
    public string? Numero { get; set; }

    [BindProperty]
    public DateOnly? Data { get; set; }

    /// <summary>The revision.</summary>
    public RevisionView View { get; private set; } = null!;

    /// <summary>The same, as the cycle has it.</summary>
    public Revision Revision => View.Revision;

    /// <summary>What is another figure with it; null where its item is no longer in the plan.</summary>
    public IReadOnlyList<ScoreChange>? Changes { get; private set; }

    /// <summary>What it is worth in its scorecard, in a sentence; null where that has no score.</summary>
    public string? Worth { get; private set; }

    /// <summary>What the checks found about it.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What happened, day by day; what has no day comes last.</summary>
    public IReadOnlyList<(DateOnly? Day, string What)> Acts { get; private set; } = [];

    /// <summary>Why nothing was changed, where it is not said beside a field.</summary>
    public IEnumerable<string> Problems => problems.Where(problem => problem.Field is null).Select(problem => problem.Text);

    /// <summary>The form that was refused, by what it is for; null where none was.</summary>
    public string? Sent { get; private set; }

    /// <summary>Why nothing may be done with it now; null where it may, or where it is decided.</summary>
    public string? Lock => Revision.State == RevisionState.Proposed ? PhaseLocks.Refusal(Cycle, Activity.Revise)?.Message : null;

    public bool MayGiveOpinion => IsOpen && Actor?.Is(Role.Oiv) == true;

    public bool MayDecide => IsOpen && RevisionRights.IsDecider(Actor, Card);

    public bool MayWithdraw => IsOpen && RevisionRights.MayWithdraw(Actor, Cycle, Revision, Card);

    protected override Section Section => Section.Revising;

    private IReadOnlyList<PlanFault> problems = [];

    private bool IsOpen => Revision.State == RevisionState.Proposed && Lock is null;

    private Node? Card => RevisionRights.CardOf(Cycle, View.Path);

    public IActionResult OnGet(string codice)
    {
        if (!Load(codice))
        {
            return NotFound();
        }
        Show();
        return Page();
    }

    /// <summary>The OIV says what it thinks.</summary>
    public Task<IActionResult> OnPostOpinionAsync(string codice) => DoAsync(codice, "opinion", "revision-opinion", [Role.Oiv], _ => Actor!.Is(Role.Oiv), () =>
    {
        Opinion? opinion = Parere switch { "favourable" => Opinion.Favourable, "contrary" => Opinion.Contrary, _ => null };
        problems =
        [
            .. Missing("opinion", opinion is null, RevisionPageTexts.NoOpinion),
            .. Missing("opinionReason", FreeText.Lines(Motivo) is null, RevisionPageTexts.NoOpinionReason),
            .. Missing("date", Data is null, RevisionPageTexts.NoDay),
        ];
        return new GiveOpinion(codice, opinion ?? default, FreeText.Lines(Motivo) ?? "", Data ?? default);
    });

    /// <summary>The act that adopts it: the plan says from then on what it asks for.</summary>
    public Task<IActionResult> OnPostAdoptAsync(string codice) => DecideAsync(codice, RevisionState.Adopted);

    /// <summary>The act that refuses it.</summary>
    public Task<IActionResult> OnPostRefuseAsync(string codice) => DecideAsync(codice, RevisionState.Refused);

    /// <summary>Who proposed it takes it back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string codice) => DoAsync(
        codice, "withdraw", "revision-withdrawn", [.. RevisionRights.Proposers], cycle => RevisionRights.MayWithdraw(Actor, cycle, Revision, RevisionRights.CardOf(cycle, View.Path)),
        () => new DecideRevision(codice, RevisionState.Withdrawn, Date: DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));

    /// <summary>What is wrong with a field, one sentence each.</summary>
    public IEnumerable<string> FaultsOf(string form, string field) => Sent == form ? problems.Where(problem => problem.Field == field).Select(problem => problem.Text) : [];

    private Task<IActionResult> DecideAsync(string codice, RevisionState state) => DoAsync(
        codice, "decide", "revision-decided", [.. RevisionRights.Deciders], cycle => RevisionRights.IsDecider(Actor, RevisionRights.CardOf(cycle, View.Path)),
        () => new DecideRevision(codice, state, FreeText.Line(Organo), FreeText.Line(Numero), Data));

    private async Task<IActionResult> DoAsync(string code, string form, string name, Role[] roles, Func<Cycle, bool> may, Func<PlanEdit> read)
    {
        if (!Load(code) || Actor is null || !may(Cycle))
        {
            return NotFound();
        }
        var edit = read();
        if (problems.Count == 0)
        {
            var act = new RevisingAct(name, Activity.Revise, View.Path, edit, FreeText.Lines(Motivo) ?? Revision.Reason, edit is DecideRevision { State: RevisionState.Adopted } ? VersionTitle : null,
                cycle => SeenStamp.Of(cycle.Revisions.Find(revision => revision.Code == code)) == (Visto ?? ""), may);
            problems = await desk.DoAsync(new PlanWork(Actor, Origin.Of(Actor, HttpContext, OnBehalfOf(Actor, edit, roles)), Cycle.Year, Loaded.Summary.Version), act, HttpContext.RequestAborted);
        }
        if (problems.Count == 0)
        {
            return Redirect(Links.Revision(code));
        }
        Sent = form;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show();
        return Page();
    }

    // Who decides in a personal card does so as its evaluator, whatever else they are.
    private string? OnBehalfOf(Actor actor, PlanEdit edit, Role[] roles) =>
        edit is DecideRevision && Card is { Holder: not null } card && PlanRights.EvaluatorPower(actor, card) is { } power ? power.OnBehalfOf : actor.OnBehalfOf(roles);

    private bool Load(string code)
    {
        if (Cycle.Revisions.Find(revision => revision.Code == code) is not { } found)
        {
            return false;
        }
        View = new RevisionView(this, found);
        return true;
    }

    private void Show()
    {
        if (View.Effect() is var (before, after))
        {
            Changes = ScoreChanges.Between(before, after);
            Worth = WorthOf(before, after);
        }
        if (Revision.State is RevisionState.Proposed or RevisionState.Adopted)
        {
            // As if there were no other: a finding names its item, which may have been revised more than once.
            var alone = CompiledCycle.Compile(Cycle with { Revisions = [Revision] }).OrThrow().Score();
            Findings = [.. CycleChecks.Run(alone).Where(finding => RevisionsModel.Rules.Contains(finding.Rule) && finding.Path == View.Path)];
        }
        Acts = [.. History().OrderBy(act => act.Day ?? DateOnly.MaxValue)];
    }

    // Of a scorecard of which nothing is there yet there is nothing to say.
    private string? WorthOf(ScoredCycle before, ScoredCycle after)
    {
        if (before.Scorecards.FirstOrDefault(card => card.Node.Code == View.CardCode) is not { } first
            || after.Scorecards.FirstOrDefault(card => card.Node.Code == View.CardCode) is not { } last
            || FilledSoFar.Of(Cycle, first) == Filled.None || Core.Display.Figures.RisenPoints(first.Result, last.Result) is not { } points)
        {
            return null;
        }
        var worth = points == 0
            ? string.Format(null, RevisionPageTexts.WorthNothing, View.CardName)
            : string.Format(null, RevisionPageTexts.Worth, Figures.Rise(points), View.CardName);
        string? JudgementOf(ScoredCycle scored, ScoredNode card) => FilledSoFar.Of(Cycle, card) == Filled.All ? scored.JudgementOf(card)?.Label : null;
        return (JudgementOf(before, first), JudgementOf(after, last)) switch
        {
            ({ } one, { } other) when one == other => $"{worth} {string.Format(null, RevisionPageTexts.SameJudgement, one)}",
            ({ } one, { } other) => $"{worth} {string.Format(null, RevisionPageTexts.OtherJudgement, one, other)}",
            _ => worth,
        };
    }

    private IEnumerable<(DateOnly? Day, string What)> History()
    {
        yield return (Revision.ProposedOn, Revision.ProposedBy is { } by ? string.Format(null, RevisionPageTexts.ProposedBy, by) : RevisionPageTexts.ProposedByNobody);
        if (Revision.Opinion is { } opinion)
        {
            yield return (Revision.OpinionOn, string.Format(null, RevisionPageTexts.OpinionGiven, RevisionView.Word(opinion)));
        }
        if (Revision.State != RevisionState.Proposed)
        {
            var organ = string.Join(' ', new[] { Revision.Organ, Revision.Number }.Where(part => part is not null));
            yield return (Revision.Date, string.Format(null, Revision.State switch
            {
                RevisionState.Adopted => RevisionPageTexts.AdoptedBy,
                RevisionState.Refused => RevisionPageTexts.RefusedBy,
                _ => RevisionPageTexts.WithdrawnBy,
            }, organ));
        }
        foreach (var aside in Cycle.Neutralisations.Where(set => set.IsInForce && set.Indicator == Revision.Becomes.Indicator && set.DecidedOn is not null))
        {
            yield return (aside.DecidedOn, string.Format(null, RevisionPageTexts.SetAside, aside.Indicator, Cycle.Scorecards.Find(card => card.Code == aside.Scorecard)?.Title ?? aside.Scorecard));
        }
    }

    // All of the administration's people read it: of a personal card it tells nothing.
    private string VersionTitle => Card?.Holder is null
        ? string.Format(null, RevisionPageTexts.VersionTitle, Revision.Code, View.Code, FreeText.Line(Organo), FreeText.Line(Numero))
        : RevisionPageTexts.VersionOfPersonalCard;

    private static IEnumerable<PlanFault> Missing(string field, bool isMissing, string text)
    {
        if (isMissing)
        {
            yield return new PlanFault("", field, text);
        }
    }
}
