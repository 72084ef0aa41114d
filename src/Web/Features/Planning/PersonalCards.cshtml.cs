using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning.Forms;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Planning;

/// <summary>Whose the personal scorecards are. The office begins them and says who evaluates; of what is in them it learns no more than whether there is something.</summary>
public sealed class PersonalCardsModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    private readonly IDbContextFactory<TraguardoDb> databases = databases;
    private CardPeople people = null!;

    /// <summary>All of them.</summary>
    public IReadOnlyList<PersonalCard> Cards { get; private set; } = [];

    /// <summary>The one whose people are to change; null where one is to begin.</summary>
    public PersonalCard? Chosen { get; private set; }

    /// <summary>Code of the scorecard whose people are to change.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cruscotto { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Motivo { get; set; }

    private static Node Blank => new() { Kind = NodeKind.Scorecard, Code = "", Title = "" };

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? ShowForm(null) : NotFound();

    /// <summary>Begins one.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }
        var (card, unread) = Form.Read(NewFields, Blank, Request.Form, "");
        return await DoAsync(new BeginCard(card.Code, card.Title, card.Holder ?? "", card.Evaluator), unread, null);
    }

    /// <summary>Changes who is evaluated by one, or who evaluates.</summary>
    public async Task<IActionResult> OnPostAssignAsync()
    {
        if (!await LoadAsync() || Chosen is not { Card: var stored })
        {
            return NotFound();
        }
        var (card, unread) = Form.Read(PeopleFields, stored, Request.Form, stored.Code);
        return await DoAsync(new AssignCard(stored.Code, card.Holder ?? "", card.Evaluator), [.. unread, .. ReasonMissing], Motivo);
    }

    /// <summary>Takes one away that has nothing in it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync() =>
        !await LoadAsync() || Chosen is not { Card: var stored } ? NotFound() : await DoAsync(new RemoveEmptyCard(stored.Code), [.. ReasonMissing], Motivo);

    private IReadOnlyList<FieldOf<Node>> PeopleFields =>
    [
        Forms.Fields.Code<Node>("holder", PersonalCardTexts.HolderLabel, Forms.Fields.Units(Cycle), one => one.Holder, (one, code) => one with { Holder = code }) with { IsRequired = true },
        Forms.Fields.Code<Node>("evaluator", PersonalCardTexts.EvaluatorLabel, [], one => one.Evaluator, (one, code) => one with { Evaluator = code }) with
        {
            Options = [new Option("", PersonalCardTexts.GoverningBody), .. Forms.Fields.Units(Cycle)],
        },
    ];

    private IReadOnlyList<FieldOf<Node>> NewFields =>
    [
        .. PeopleFields,
        Forms.Fields.Required<Node>("title", PersonalCardTexts.CardTitle, one => one.Title, (one, text) => one with { Title = text }) with { Hint = PersonalCardTexts.TitleHint },
        Forms.Fields.Required<Node>("code", PersonalCardTexts.Code, one => one.Code, (one, text) => one with { Code = text }) with { Hint = PersonalCardTexts.CodeHint },
    ];

    private IEnumerable<PlanFault> ReasonMissing => FreeText.Lines(Motivo) is null ? [new PlanFault(Cruscotto!, "motivo", PersonalCardTexts.WhyMissing)] : [];

    private async Task<IActionResult> DoAsync(CardEdit edit, List<PlanFault> unread, string? why)
    {
        Problems = unread;
        if (unread.Count == 0)
        {
            var answer = await Desk.AssignAsync(Work, edit, FreeText.Lines(why), HttpContext.RequestAborted);
            if (answer.Faults.Count == 0)
            {
                return Redirect(Plan.PersonalCards);
            }
            Problems = answer.Faults;
        }
        ShowForm(Request.Form);
        return Refused();
    }

    private PageResult ShowForm(IFormCollection? form)
    {
        var (fields, thing) = Chosen is { Card: var card } ? (PeopleFields, card) : (NewFields, Blank);
        var shown = form is null ? Form.Of(fields, thing) : Form.Sent(fields, thing, form);
        Show(Chosen is null ? shown : [.. shown, Reason], null, Chosen?.Card.Code ?? form?["code"].ToString().Trim() ?? "");
        return Page();
    }

    private FormField Reason => new("motivo", FieldKind.Lines, PersonalCardTexts.Why) { Texts = [Motivo ?? ""], Hint = PersonalCardTexts.WhyHint, IsRequired = true };

    private async Task<bool> LoadAsync()
    {
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        people = await CardPeople.OfAsync(db, Loaded.Summary.AdministrationCode, HttpContext.RequestAborted);
        Cards = [.. Whole.Scorecards.Where(card => card.Holder is not null).Select(Of)];
        Chosen = Cards.FirstOrDefault(card => card.Card.Code == Cruscotto);
        return Cruscotto is null || Chosen is not null;
    }

    private PersonalCard Of(Node card) =>
        new(card, UnitOf(card.Holder!), people.Evaluated(card), card.Evaluator is { } unit ? UnitOf(unit) : PersonalCardTexts.GoverningBody, people.Evaluating(card));

    private string UnitOf(string code) => Cycle.Units.Find(unit => unit.Code == code) is { } unit ? $"{unit.Code} · {unit.Name}" : code;
}

/// <summary>A personal scorecard as the office knows it.</summary>
/// <param name="Card">The scorecard.</param>
/// <param name="Holder">The unit whose head is evaluated.</param>
/// <param name="Evaluated">Who that is, by name.</param>
/// <param name="Evaluator">The unit whose head evaluates, or the governing body.</param>
/// <param name="Evaluating">Who that is, by name: who can write it.</param>
public sealed record PersonalCard(Node Card, string Holder, IReadOnlyList<string> Evaluated, string Evaluator, IReadOnlyList<string> Evaluating)
{
    /// <summary>True where nothing is in it.</summary>
    public bool IsEmpty => Card.Children.Count == 0;
}
