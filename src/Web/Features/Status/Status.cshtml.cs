using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Checks;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Status;

/// <summary>Where the cycle stands, what comes next and who does it; who may, takes the step here.</summary>
// Holders of roles come and go without the cycle being another.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(CycleCache cycles, Ledger ledger, IDbContextFactory<TraguardoDb> databases, TimeProvider clock) : CyclePage
{
    /// <summary>The phases, in the order of the year.</summary>
    public static IReadOnlyList<Phase> Phases { get; } = Enum.GetValues<Phase>();

    /// <summary>What comes next, with what is still in its way; null once the cycle is published.</summary>
    public NextStep? Next { get; private set; }

    /// <summary>Who may take the next step, by name.</summary>
    public IReadOnlyList<string> Holders { get; private set; } = [];

    /// <summary>The steps that the reader may take, the one forward first.</summary>
    public IReadOnlyList<Transition> Mine { get; private set; } = [];

    /// <summary>Why the step that was asked for was not taken.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>What was asked for, to be shown again beside its refusals.</summary>
    public PhaseAct? Asked { get; private set; }

    /// <summary>True where the next step asks whether what the checks warn of is meant.</summary>
    public bool AsksIfMeant { get; private set; }

    /// <summary>True where it was said to be meant.</summary>
    public bool IsMeant { get; private set; }

    /// <summary>The final documents that an act may approve.</summary>
    public IReadOnlyList<ApprovalChoice> Approvals { get; private set; } = [];

    /// <summary>The documents that everybody reads once the cycle is published.</summary>
    public IReadOnlyList<DocumentProduction> ToPublish { get; private set; } = [];

    /// <summary>True where the report is one of them: a document whose title page names first the act that approved it.</summary>
    public bool PublishesReport => Approvals.Any(one => one.Act == FrontLine.ReportApproved && ToPublish.Any(document => document.Template == one.Production.Template));

    /// <summary>The document chosen to be approved, to be shown again beside its refusals.</summary>
    public Guid? Chosen { get; private set; }

    protected override Section Section => Section.Status;

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(Phase verso, string? organo, string? numero, DateOnly? data, string? motivo, int versione, bool confermo, Guid? documento)
    {
        var act = new PhaseAct(verso) { Organ = FreeText.Line(organo), Number = FreeText.Line(numero), Date = data, Reason = FreeText.Lines(motivo) };
        IsMeant = confermo;
        Chosen = documento;
        Refusals = ModelState.GetValueOrDefault(nameof(data))?.Errors is [var unread, ..] ? [new Refusal("day-unread", unread.ErrorMessage)] : await TakeAsync(act, versione);
        if (Refusals.Count == 0)
        {
            return Redirect(Links.Status);
        }
        Asked = act;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        var whole = (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted))!;
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        var standing = await StandingAsync(db, whole.Summary.Id, whole.Compiled.Score(), whole.ContextJson);
        AsksIfMeant = NextStep.Of(standing)?.Hindrances.Any(IsAskedIfMeant) == true;
        Next = NextStep.Of(standing) is { } next ? next with { Hindrances = await ToldAsync(db, standing, next.Hindrances, NextStep.Of(AsSeen(standing, whole.ContextJson))!.Hindrances) } : null;
        Holders = Next is null ? [] : await HoldersAsync(db, Next.Transition.By);
        ToPublish = await PublishedDocuments.AllAsync(db, whole, HttpContext.RequestAborted);
        Approvals = await ApprovalChoice.AllAsync(db, new StoredCycle(whole.Summary, whole.Cycle, whole.ContextJson), HttpContext.RequestAborted);
        Mine = [.. Transitions.From(whole.Cycle.Phase).Where(step => step.By.Any(role => Actor!.Is(role)))];
    }

    /// <summary>What is in the way at a place, and the page on which the reader does something about it.</summary>
    public PlaceOfFinding PlaceOf(Refusal refusal, string path)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(path);
        var unit = Cycle.Units.FirstOrDefault(unit => $"units/{unit.Code}" == path);
        var place = PlaceOfFinding.Of(new Finding(refusal.Rule, path, Severity.Error, "", ""), Scored, Links);
        return unit is not null ? new(unit.Name, Links.Recording())
            : PlanRights.ReachOf(Actor, Cycle).Covers(Cycle, path) && PhaseLocks.IsOpen(Cycle.Phase, Activity.EditPlan) ? place with { Href = new PlanLinks(Links).Of(path) }
            : place;
    }

    private Task<List<string>> HoldersAsync(TraguardoDb db, IReadOnlyList<Role> roles) => db.People
        .Where(person => person.Administration == Loaded.Summary.AdministrationCode && person.IsActive && person.Grants.Any(grant => roles.Contains(grant.Role)))
        .OrderBy(person => person.Name)
        .Select(person => person.Name)
        .ToListAsync(HttpContext.RequestAborted);

    private Task<IReadOnlyList<Refusal>> TakeAsync(PhaseAct act, int seen)
    {
        var step = Transitions.Find(Cycle.Phase, act.To);
        var origin = Origin.Of(Actor!, HttpContext, step is null ? null : Actor!.OnBehalfOf([.. step.By]));
        return ledger.TryAsync(origin, async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted))!;
            if (stored.Summary.Version != seen)
            {
                return [new Refusal("changed-meanwhile", StatusTexts.ChangedMeanwhile)];
            }
            var asItIs = await StandingAsync(writing.Db, stored.Summary.Id, CompiledCycle.Compile(stored.Cycle).OrThrow().Score(), stored.ContextJson);
            var standing = asItIs with { WarningsAreMeant = IsMeant };
            var roles = Actor!.Powers.Select(power => power.Role).ToList();
            var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            if (Transitions.Refusals(standing, act, roles, today) is { Count: > 0 } refusals)
            {
                return await ToldAsync(writing.Db, standing, refusals, Transitions.Refusals(AsSeen(standing, stored.ContextJson), act, roles, today));
            }
            if (step!.Hindrances(asItIs).Any(IsAskedIfMeant))
            {
                act = act with { Reason = act.Reason ?? StatusTexts.WereMeant };
            }
            if (ApprovalChoice.IsAskedOf(step))
            {
                var (hash, refusal) = await ApprovalChoice.TakeAsync(writing.Db, stored, Chosen, HttpContext.RequestAborted);
                if (refusal is not null)
                {
                    return [refusal];
                }
                act = act with { Document = hash };
            }
            var now = TakenStep.Of(stored.Cycle, act);
            await CycleStore.SaveAsync(writing, now, stored.ContextJson, stored.Summary.IsSample, HttpContext.RequestAborted);
            if (act.To == Phase.Approved)
            {
                await CycleStore.KeepVersionAsync(writing, stored.Summary.Id, now, StatusTexts.PlanApproved, Phase.Approved, cancellation: HttpContext.RequestAborted);
            }
            writing.Note("phase-changed", $"{now.Year}", JsonSerializer.Serialize(new { phase = $"{stored.Cycle.Phase}" }), JsonSerializer.Serialize(new
            {
                phase = $"{act.To}",
                organ = act.Organ,
                number = act.Number,
                date = act.Date,
                document = act.Document,
                meant = MeantFor(step, asItIs, stored.ContextJson),
            }), act.Reason);
            return (IReadOnlyList<Refusal>)[];
        }, HttpContext.RequestAborted);
    }

    private async Task<Standing> StandingAsync(TraguardoDb db, int cycleId, ScoredCycle scored, string? contextJson) => new(
        scored,
        CycleChecks.Run(scored, ContextTables.Read(contextJson)),
        await Confirmations.UnconfirmedAsync(db, cycleId, scored.Compiled, HttpContext.RequestAborted));

    private static bool IsAskedIfMeant(Refusal refusal) => refusal.Rule == Refusal.WarningsNotMeant;

    // What was confirmed, of what everybody may know.
    private static IReadOnlyList<string>? MeantFor(Transition step, Standing standing, string? contextJson)
    {
        var personal = standing.Cycle.Scorecards.Where(card => card.Holder is not null).Select(card => card.Code).ToFrozenSet();
        return step.Hindrances(Without(personal, standing, contextJson)).FirstOrDefault(IsAskedIfMeant)?.Paths;
    }

    private Standing AsSeen(Standing standing, string? contextJson) => Without(PlanSight.Hidden(Actor!, standing.Cycle), standing, contextJson);

    // Whose values are not confirmed is no card's secret.
    private static Standing Without(FrozenSet<string> hidden, Standing standing, string? contextJson)
    {
        if (hidden.Count == 0)
        {
            return standing;
        }
        var seen = CompiledCycle.Compile(CycleView.Without(standing.Cycle, hidden)).OrThrow().Score();
        return standing with { Scored = seen, Findings = CycleChecks.Run(seen, ContextTables.Read(contextJson), standing.Scored) };
    }

    // What is in the way as the reader sees the cycle; of a card that is not theirs to see, only that something in it is.
    private async Task<IReadOnlyList<Refusal>> ToldAsync(TraguardoDb db, Standing standing, IReadOnlyList<Refusal> all, IReadOnlyList<Refusal> seen)
    {
        var told = seen.Where(one => all.Any(other => other.Rule == one.Rule)).ToList();
        var untold = all.Where(one => !told.Exists(other => other.Rule == one.Rule && other.Message == one.Message)).ToList();
        if (untold.Count == 0)
        {
            return told;
        }
        var isWarning = untold.TrueForAll(IsAskedIfMeant);
        var cards = PlanDesk.IsEditor(Actor) ? CardsOf(standing, untold.SelectMany(one => one.Paths).Except(told.SelectMany(one => one.Paths))) : [];
        if (cards.Count == 0)
        {
            return [.. told, new Refusal("hidden-card", isWarning ? StatusTexts.WarnedInHiddenCard : StatusTexts.InHiddenCard)];
        }
        var people = await CardPeople.OfAsync(db, Loaded.Summary.AdministrationCode, HttpContext.RequestAborted);
        return [.. told, .. cards.Select(card => new Refusal("hidden-card", string.Format(
            null,
            isWarning ? StatusTexts.WarnedInNamedCard : StatusTexts.InNamedCard,
            card.Code,
            people.Evaluating(card) is { Count: > 0 } names ? string.Join(", ", names) : StatusTexts.NobodyEvaluates)))];
    }

    // The office that begins personal cards knows whose they are, and whom to ask; not what is in them.
    private List<Node> CardsOf(Standing standing, IEnumerable<string> paths)
    {
        var hidden = PlanSight.Hidden(Actor!, standing.Cycle);
        var places = paths.ToHashSet();
        return [.. standing.Scored.Scorecards
            .Where(card => hidden.Contains(card.Node.Code) && (places.Any(place => place.Split('/')[0] == card.Node.Code) || card.Items.Any(item => item.Indicator is { } indicator
                && (places.Contains($"indicators/{indicator.Indicator.Code}") || indicator.Inputs.Any(input => places.Contains($"measures/{input.Measure.Code}"))))))
            .Select(card => card.Node)];
    }
}
