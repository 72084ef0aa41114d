using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Analysing;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Revising;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;
using FormatWords = Traguardo.Core.Exchange.Words;

namespace Traguardo.Web.Features.Analysing;

/// <summary>The analysis of an objective below the threshold: causes and corrective action by who answers for it, then the OIV's answer.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AnalysisPageModel(RevisingDesk desk, TimeProvider clock) : CyclePage
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 5000;

    /// <summary>The analysis that was seen: see <see cref="SeenStamp"/>.</summary>
    [BindProperty]
    public string? Visto { get; set; }

    [BindProperty]
    public string? Causa { get; set; }

    [BindProperty]
    public string? Cause { get; set; }

    [BindProperty]
    public string? Azione { get; set; }

    [BindProperty]
    public string? Risposta { get; set; }

    /// <summary>The objective, and what was written of it.</summary>
    public AskedAnalysis Asked { get; private set; } = null!;

    public IReadOnlyList<PlanFault> Problems { get; private set; } = [];

    /// <summary>Why nothing may be written now; null where it may.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.Analyse)?.Message;

    public bool MayWrite => Lock is null && AnalysisRights.MayWrite(Actor, Scored, Asked);

    public bool MayAnswer => Lock is null && AnalysisRights.MayAnswer(Actor, Asked);

    protected override Section Section => Section.Monitoring;

    public IActionResult OnGet(string path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        (Causa, Cause, Azione, Risposta) = (Asked.Analysis is { } written ? FormatWords.Cause.Write(written.Cause) : null, Asked.Analysis?.Causes, Asked.Analysis?.Action, Asked.Analysis?.Answer);
        return Page();
    }

    /// <summary>Writes causes and corrective action.</summary>
    public async Task<IActionResult> OnPostAsync(string path)
    {
        if (!Load(path) || AnalysisRights.WriterPower(Actor, Scored, Asked) is not { } power)
        {
            return NotFound();
        }
        (Cause, Azione) = (FreeText.Lines(Cause), FreeText.Lines(Azione));
        var cause = Causa is null ? null : FormatWords.Cause.Read(Causa);
        Problems =
        [
            .. cause is null ? [new PlanFault(path, "cause", AnalysingPageTexts.NoCause)] : Array.Empty<PlanFault>(),
            .. TooLong(path, "causes", Cause), .. TooLong(path, "action", Azione),
        ];
        return Problems.Count > 0 ? this.Refused() : await DoAsync("analysis-written", power, new WriteAnalysis(new Analysis
        {
            Objective = path,
            Cause = cause!.Value,
            Causes = Cause ?? "",
            Action = Azione ?? "",
            WrittenBy = Cycle.Units.Find(unit => unit.Code == power.Unit)?.Name ?? RevisionRights.UnitOf(Actor!, Cycle),
            WrittenOn = Today,
        }));
    }

    /// <summary>The OIV answers.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(string path)
    {
        if (!Load(path) || AnalysisRights.AnswererPower(Actor, Asked) is not { } power)
        {
            return NotFound();
        }
        Risposta = FreeText.Lines(Risposta);
        Problems = [.. TooLong(path, "answer", Risposta)];
        return Problems.Count > 0 ? this.Refused() : await DoAsync("analysis-answered", power, new AnswerAnalysis(path, Risposta ?? "", Today));
    }

    /// <summary>What is wrong with a field, one sentence each.</summary>
    public IReadOnlyList<string> FaultsOf(string field) => [.. Problems.Where(problem => problem.Field == field).Select(problem => problem.Text)];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private bool Load(string path)
    {
        Asked = AskedAnalyses.Of(Scored).FirstOrDefault(asked => asked.Objective.Path == path)!;
        return Asked is not null;
    }

    private async Task<IActionResult> DoAsync(string name, Power power, PlanEdit edit)
    {
        var path = Asked.Objective.Path;
        var work = new PlanWork(Actor!, Origin.Of(Actor!, HttpContext, power.OnBehalfOf), Cycle.Year, Loaded.Summary.Version);
        // Values are typed while analyses are written: only the analysis itself has to be the one that was seen.
        var act = new RevisingAct(name, Activity.Analyse, path, edit, null, IsAsSeen: cycle => SeenStamp.Of(cycle.Analyses.Find(one => one.Objective == path)) == (Visto ?? ""));
        Problems = await desk.DoAsync(work, act, HttpContext.RequestAborted);
        return Problems.Count == 0 ? Redirect(Links.Analysis(path)) : this.Refused();
    }

    private static IEnumerable<PlanFault> TooLong(string path, string field, string? text)
    {
        if (text?.Length > LongestText)
        {
            yield return new PlanFault(path, field, string.Format(null, AnalysingPageTexts.TooLong, Core.Display.Figures.Current.Number(LongestText)));
        }
    }
}
