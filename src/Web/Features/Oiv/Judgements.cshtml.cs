using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Core.Validating;
using Traguardo.Web.Features.Revising;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Oiv;

/// <summary>What the OIV judges of the scorecards, each by an act beside its measurement.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JudgementsModel(RevisingDesk desk, TimeProvider clock) : OivPage
{
    [BindProperty]
    public int Versione { get; set; }

    [BindProperty]
    public string? Cruscotto { get; set; }

    [BindProperty]
    public string? Giudizio { get; set; }

    [BindProperty]
    public string? Motivo { get; set; }

    [BindProperty]
    public string? Organo { get; set; }

    [BindProperty]
    public string? Numero { get; set; }

    [BindProperty]
    public DateOnly? Data { get; set; }

    /// <summary>Why nothing may be judged now; null where it may.</summary>
    public string? Lock => LockOf(Activity.Judge);

    public bool MayJudge => IsOiv && Lock is null;

    /// <summary>The scorecards on which the reader may know the judgements.</summary>
    public IReadOnlyList<ScoredNode> Cards => JudgedCards.Of(this);

    public int Judged => Cards.Count(card => Of(card.Node.Code) is not null);

    /// <summary>The judgement of a card; null where there is none.</summary>
    public Judgement? Of(string card) => Cycle.Judgements.Find(judgement => judgement.Scorecard == card);

    /// <summary>True where the score has changed since it was judged.</summary>
    public static bool HasChanged(Judgement judgement, ScoredNode card)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(card);
        return judgement.Result is { } result && result != card.Result;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsOiv || !Cycle.Scorecards.Exists(card => card.Code == Cruscotto))
        {
            return NotFound();
        }
        (Motivo, Organo, Numero) = (FreeText.Lines(Motivo), FreeText.Line(Organo), FreeText.Line(Numero));
        var address = $"judgements/{Cruscotto}";
        Problems = [.. TooLong(address, "reason", Motivo)];
        if (Problems.Count == 0)
        {
            var judgement = new Judgement { Scorecard = Cruscotto!, Label = Giudizio ?? "", Reason = Motivo, Organ = Organo, Number = Numero, Date = Data };
            // Of the card itself, so that it is told to no one who may not see it.
            Problems = await desk.DoAsync(Work(Versione), new RevisingAct("card-judged", Activity.Judge, Cruscotto!, new JudgeCard(judgement, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)), Motivo), HttpContext.RequestAborted);
        }
        return Problems.Count == 0 ? Redirect(Links.CardJudgements()) : this.Refused();
    }
}
