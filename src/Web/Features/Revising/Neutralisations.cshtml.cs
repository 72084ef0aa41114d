using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Revising;

/// <summary>What the OIV sets aside in a scorecard: asked for with a reason, seen with its effect, decided by an act.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NeutralisationsModel(RevisingDesk desk) : CyclePage
{
    // Whoever answers for something may ask; the OIV decides.
    private static readonly Role[] Askers = [Role.UnitHead, Role.Manager, Role.SecretaryGeneral, Role.SupportOffice, Role.Oiv];

    /// <summary>Code of the scorecard whose effect is looked at, or in which something is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cruscotto { get; set; }

    /// <summary>Code of the indicator.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Indicatore { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty]
    public string? Atto { get; set; }

    [BindProperty]
    public DateOnly? Data { get; set; }

    /// <summary>What was seen of it: see <see cref="SeenStamp"/>.</summary>
    [BindProperty]
    public string? Visto { get; set; }

    /// <summary>Why nothing was changed.</summary>
    public IReadOnlyList<PlanFault> Problems { get; private set; } = [];

    /// <summary>What would be, or would have been, another figure; null where nothing is looked at.</summary>
    public IReadOnlyList<ScoreChange>? Effect { get; private set; }

    /// <summary>True where the one looked at is in force, so that the effect is seen backwards.</summary>
    public bool IsInForce => Looked?.IsInForce == true;

    /// <summary>The neutralisation of the scorecard and indicator looked at; null where there is none yet.</summary>
    public Neutralisation? Looked => Cycle.Neutralisations.Find(set => Is(set) && set.State != NeutralisationState.Refused);

    /// <summary>Why nothing may be asked for or decided now; null where it may.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.Neutralise)?.Message;

    public bool MayAsk => Lock is null && Actor!.Is(Askers);

    public bool MayDecide => Lock is null && Actor!.Is(Role.Oiv);

    /// <summary>Those asked for first, then those in force, then those refused.</summary>
    public IEnumerable<Neutralisation> All => Cycle.Neutralisations.OrderBy(set => set.State switch { NeutralisationState.Proposed => 0, NeutralisationState.InForce => 1, _ => 2 });

    protected override Section Section => Section.Revising;

    public IActionResult OnGet()
    {
        Show();
        return Page();
    }

    /// <summary>Shows what it would do; what was written of the reason stays.</summary>
    public IActionResult OnPostEffect()
    {
        Show();
        return Page();
    }

    /// <summary>Asks for one.</summary>
    public Task<IActionResult> OnPostAsync() => MayAskHere
        ? DoAsync("neutralisation-proposed", new ProposeNeutralisation(Cruscotto!, Indicatore?.Trim() ?? "", FreeText.Lines(Motivo), RevisionRights.UnitOf(Actor!, Cycle)))
        : Task.FromResult<IActionResult>(NotFound());

    /// <summary>The OIV takes it up.</summary>
    public Task<IActionResult> OnPostAcceptAsync() => DecideAsync(NeutralisationState.InForce);

    /// <summary>The OIV refuses it, or takes back one in force.</summary>
    public Task<IActionResult> OnPostRefuseAsync() => DecideAsync(NeutralisationState.Refused);

    /// <summary>A card of the year as people call it.</summary>
    public string CardName(string code) => Cycle.Scorecards.Find(card => card.Code == code) is { } card ? card.ShortTitle ?? card.Title : code;

    /// <summary>An indicator's code and name.</summary>
    public string IndicatorName(string code) => Scored.Compiled.FindIndicator(code) is { } found ? $"{code} {found.Indicator.Name}" : code;

    /// <summary>The address that shows the effect of one.</summary>
    public string EffectOf(Neutralisation set) => Links.NeutralisationsWith(set.Scorecard, set.Indicator);

    private bool MayAskHere => Actor!.Is(Askers) && Cycle.Scorecards.Exists(card => card.Code == Cruscotto);

    private Task<IActionResult> DecideAsync(NeutralisationState state) => Actor!.Is(Role.Oiv) && Cycle.Scorecards.Exists(card => card.Code == Cruscotto)
        ? DoAsync("neutralisation-decided", new DecideNeutralisation(Cruscotto!, Indicatore ?? "", state, FreeText.Line(Atto), FreeText.Lines(Motivo), Data))
        : Task.FromResult<IActionResult>(NotFound());

    private async Task<IActionResult> DoAsync(string name, Core.Planning.Edits.PlanEdit edit)
    {
        var origin = Origin.Of(Actor!, HttpContext, Actor!.OnBehalfOf(edit is DecideNeutralisation ? [Role.Oiv] : Askers));
        Problems = await desk.DoAsync(new PlanWork(Actor!, origin, Cycle.Year, Loaded.Summary.Version), new RevisingAct(name, Activity.Neutralise, $"neutralisations/{Cruscotto}/{Indicatore?.Trim()}", edit, FreeText.Lines(Motivo), IsAsSeen: cycle => edit is not DecideNeutralisation || IsAsSeen(cycle), May: IsTheirs), HttpContext.RequestAborted);
        if (Problems.Count == 0)
        {
            return Redirect(Links.NeutralisationsWith(Cruscotto!, Indicatore!.Trim()));
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show();
        return Page();
    }

    private void Show()
    {
        Indicatore = Indicatore?.Trim();
        if (string.IsNullOrEmpty(Indicatore) || !Cycle.Scorecards.Exists(card => card.Code == Cruscotto))
        {
            return;
        }
        if (Scored.Compiled.FindIndicator(Indicatore) is null)
        {
            Problems = Problems.Count > 0 ? Problems : [PlanFault.Whole(string.Format(null, RevisingPageTexts.AsideUnknown, Indicatore))];
            return;
        }
        var without = Cycle.Neutralisations.Where(set => !Is(set)).ToList();
        var aside = new Neutralisation { Scorecard = Cruscotto!, Indicator = Indicatore! };
        Effect = ScoreChanges.Between(Score(without), Score([.. without, aside]));
    }

    private ScoredCycle Score(List<Neutralisation> neutralisations) => CompiledCycle.Compile(Cycle with { Neutralisations = neutralisations }).OrThrow().Score();

    // A personal scorecard that is published is shown to everybody, and is not everybody's to change.
    private bool IsTheirs(Cycle cycle) => RevisionRights.CardOf(cycle, Cruscotto!) is { } card && Sight.Shows(Actor, card);

    // Who asks for one has seen none: that there is none is asked by the edit itself.
    private bool IsAsSeen(Cycle cycle) => SeenStamp.Of(cycle.Neutralisations.Find(set => Is(set) && set.State != NeutralisationState.Refused)) == (Visto ?? "");

    private bool Is(Neutralisation set) => set.Scorecard == Cruscotto && set.Indicator == Indicatore;
}
