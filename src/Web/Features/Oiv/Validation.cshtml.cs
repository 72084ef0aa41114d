using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Validating;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Revising;
using Traguardo.Web.Http;
using FormatWords = Traguardo.Core.Exchange.Words;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The validation of the report: each criterion answered with the pages that prove it, then an act.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ValidationModel(CriteriaFile criteria, SampleShelf shelf, ExaminationDesk examination, RevisingDesk desk, IDbContextFactory<TraguardoDb> databases, TimeProvider clock) : OivPage
{
    [BindProperty]
    public int Versione { get; set; }

    [BindProperty]
    public string? Esito { get; set; }

    [BindProperty]
    public string? Osservazioni { get; set; }

    [BindProperty]
    public string? Organo { get; set; } = "OIV";

    [BindProperty]
    public string? Numero { get; set; }

    [BindProperty]
    public DateOnly? Data { get; set; }

    /// <summary>The criteria.</summary>
    public IReadOnlyList<ValidationCriterion> Criteria => criteria.All;

    /// <summary>What is answered so far.</summary>
    public IReadOnlyList<ExaminedCriterion> Answered { get; private set; } = [];

    /// <summary>What was noted of criteria that have no answer yet.</summary>
    private Dictionary<string, string?> notes = [];

    public IReadOnlyList<SampleView> Samples { get; private set; } = [];

    /// <summary>Why nothing may be validated now; null where it may.</summary>
    public string? Lock => LockOf(Activity.Validate);

    public bool MayValidate => IsOiv && Lock is null;

    /// <summary>What the answers lead to; null while a criterion has none.</summary>
    public ValidationOutcome? Proposed => Answered.Count < Criteria.Count ? null : ValidationRules.Proposed([.. Answered.Select(one => one.Answer)]);

    /// <summary>What was found of a criterion; null where nothing was.</summary>
    public ExaminedCriterion? AnswerOf(ValidationCriterion criterion) => Answered.FirstOrDefault(one => one.Code == criterion.Code);

    /// <summary>What is noted of a criterion.</summary>
    public string? NoteOf(ValidationCriterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return AnswerOf(criterion)?.Note ?? notes.GetValueOrDefault(criterion.Code);
    }

    /// <summary>What is the OIV's to do besides, and is not done.</summary>
    public IEnumerable<Waiting> StillOpen => Waiting.Of(this, Samples).Where(one => (one.Count > 0 || one.IsLocked) && one.Href != Links.ReportValidation());

    public IReadOnlyList<Proof> ProofsOf(ValidationCriterion criterion) => Proof.Of(criterion, this, Samples);

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (IsOiv)
        {
            await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
            var draft = await db.ValidationDrafts.AsNoTracking().SingleOrDefaultAsync(one => one.CycleId == Loaded.Summary.Id, HttpContext.RequestAborted);
            if (draft is not null)
            {
                Show(DraftedValidation.Read(draft.Criteria));
            }
        }
    }

    /// <summary>Keeps the form as it is so far.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (!IsOiv)
        {
            return NotFound();
        }
        await ReadAsync();
        if (Problems.Count == 0)
        {
            Problems = await examination.KeepDraftAsync(Actor!, HttpContext, Cycle.Year, Drafted);
        }
        return Problems.Count == 0 ? Redirect(Links.ReportValidation()) : this.Refused();
    }

    /// <summary>Validates, or does not.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsOiv)
        {
            return NotFound();
        }
        await ReadAsync();
        if ((Esito is null ? Proposed : FormatWords.Outcome.Read(Esito)) is not { } outcome)
        {
            Problems = [.. Problems, new("validations", "outcome", OivTexts.NoOutcome)];
            return this.Refused();
        }
        if (Problems.Count == 0)
        {
            var validation = new Core.Cycles.ReportValidation { Outcome = outcome, Observations = Osservazioni, Criteria = [.. Answered], Organ = Organo, Number = Numero, Date = Data };
            Problems = await desk.DoAsync(
                Work(Versione),
                new RevisingAct("report-validated", Activity.Validate, "", new ValidateReport(validation, Criteria, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)), Osservazioni),
                HttpContext.RequestAborted);
        }
        return Problems.Count == 0 ? Redirect(Links.ReportValidation()) : this.Refused();
    }

    private DraftedValidation Drafted => new(Answered, new DraftedForm
    {
        Notes = notes.Where(note => note.Value is not null && Answered.All(one => one.Code != note.Key)).ToDictionary(note => note.Key, note => note.Value!),
        Observations = Osservazioni,
        Organ = Organo,
        Number = Numero,
        Date = Data,
    });

    private void Show(DraftedValidation draft)
    {
        Answered = [.. draft.Criteria.Where(one => Criteria.Any(criterion => criterion.Code == one.Code))];
        notes = draft.Form.Notes.ToDictionary(note => note.Key, note => (string?)note.Value);
        // What became an act is not the beginning of the next one.
        if (!Cycle.Validations.Exists(act => act.Number is not null && act.Number == draft.Form.Number))
        {
            (Osservazioni, Organo, Numero, Data) = (draft.Form.Observations, draft.Form.Organ ?? Organo, draft.Form.Number, draft.Form.Date);
        }
    }

    private async Task LoadAsync() => Samples = await shelf.OfAsync(this);

    private async Task ReadAsync()
    {
        await LoadAsync();
        (Osservazioni, Organo, Numero) = (FreeText.Lines(Osservazioni), FreeText.Line(Organo), FreeText.Line(Numero));
        var form = Request.Form;
        notes = Criteria.ToDictionary(one => one.Code, one => FreeText.Lines(form["nota-" + one.Code]));
        Answered =
        [
            .. from criterion in Criteria
               let answer = FormatWords.Criterion.Read($"{form["criterio-" + criterion.Code]}")
               where answer is not null
               select new ExaminedCriterion(criterion.Code, criterion.Title, answer.Value, notes[criterion.Code]),
        ];
        Problems = [.. TooLong("validations", "observations", Osservazioni), .. TooLong("validations", "organ", Organo), .. TooLong("validations", "number", Numero), .. notes.SelectMany(note => TooLong("validations", $"criteria[{note.Key}]", note.Value))];
    }
}
