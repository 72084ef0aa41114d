using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.People;

/// <summary>People and units from a workbook, in two steps: what it would change, then all of it or nothing.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestForm(MostBytes)]
[LongFields("contenuto")]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = (int)MostBytes)]
public sealed class PeopleFromBookModel(TraguardoDb db, CycleCache cycles, Ledger ledger) : PeoplePage
{
    // The largest workbook and the form around it.
    private const long MostBytes = 6_000_000;

    /// <summary>What the workbook would change; null before any was sent.</summary>
    public PeopleImport? Import { get; private set; }

    /// <summary>The workbook, as the form that takes it carries it.</summary>
    public string? Carried { get; private set; }

    /// <summary>Why nothing was taken.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? formato)
    {
        if (formato is not ("xlsx" or "modello"))
        {
            return Page();
        }
        var people = formato == "modello" ? [] : (await PeopleAsync(db)).Where(person => person.IsActive).ToList();
        var stream = new MemoryStream();
        PeopleBook.Write([.. people.Select(person => new BookPerson(person.Name, person.Email, person.Unit, [.. person.Grants.Select(grant => grant.Role).Distinct().Order()]))], Units, stream);
        stream.Position = 0;
        return File(stream, MediaTypes.Xlsx, $"{Administration}-persone.xlsx");
    }

    public async Task<IActionResult> OnPostPreviewAsync(IFormFile? foglio)
    {
        if (foglio is null)
        {
            return Refuse(PeopleImportTexts.ChooseFile);
        }
        await using var stream = foglio.OpenReadStream();
        var (book, refusal) = WorkbookReader.Read(stream);
        if (book is null)
        {
            return Refuse(refusal!.Message);
        }
        var reading = PeopleBook.Read(book, [.. Units.Select(unit => unit.Code)]);
        if (reading.Refusals.Count > 0)
        {
            return Refuse([.. reading.Refusals.Select(fault => $"{fault}")]);
        }
        Show(new BookContent(reading.Units, reading.People), await PeopleAsync(db));
        Problems = Import!.Problems.Count > 0 ? Import.Problems : await LockAsync();
        Response.StatusCode = Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }

    /// <param name="contenuto">The workbook, as the page before carried it.</param>
    /// <param name="visto">The changes that were seen.</param>
    public async Task<IActionResult> OnPostTakeAsync(string? contenuto, string? visto)
    {
        if (BookContent.Read(contenuto) is not { } content)
        {
            return Refuse(PeopleImportTexts.ChooseFile);
        }
        Problems = await ledger.TryAsync(Origin.Of(Actor, HttpContext, Actor.OnBehalfOf(Core.People.Role.Administrator)), async writing =>
        {
            var import = PeopleImport.Of(content, await UnitsAsync(writing), await PeopleAsync(writing.Db));
            return import.Problems.Count > 0 ? import.Problems
                : import.Seen != visto ? [PeopleImportTexts.ChangedMeanwhile]
                : import.Lines.Count == 0 ? [PeopleImportTexts.NothingToTake]
                : await TakeAsync(writing, import);
        }, HttpContext.RequestAborted);
        if (Problems.Count == 0)
        {
            return Redirect(Links.List);
        }
        Show(content, await PeopleAsync(db));
        return this.Refused();
    }

    private async Task<IReadOnlyList<string>> TakeAsync(Writing writing, PeopleImport import)
    {
        if (import.Units is { } edit && await ChangePlanAsync(writing, edit) is { Count: > 0 } refusals)
        {
            return refusals;
        }
        foreach (var (was, form) in import.People)
        {
            var person = was is null
                ? new Person { Administration = Administration, Name = "", Email = "" }
                : await writing.Db.People.Include(row => row.Grants).SingleAsync(row => row.Id == was.Id);
            var before = was is null ? null : PeopleRecords.Describe(person);
            form.ApplyTo(person);
            if (was is null)
            {
                writing.Db.People.Add(person);
            }
            writing.Note(was is null ? "person-added" : "person-changed", $"people/{person.Id}", before, PeopleRecords.Describe(person), PeopleImportTexts.FromBook);
        }
        return [];
    }

    private async Task<IReadOnlyList<string>> ChangePlanAsync(Writing writing, Core.Planning.Edits.PlanEdit edit)
    {
        if (await NewestAsync(writing.Db) is not { } stored)
        {
            return [PeopleImportTexts.NoCycle];
        }
        var work = new PlanWork(Actor, writing.Origin, stored.Summary.Year, stored.Summary.Version);
        if (await PlanDesk.LockAsync(writing.Db, work, stored, HttpContext.RequestAborted) is { } locked)
        {
            return [string.Format(null, PeopleImportTexts.UnitsAreOfThePlan, locked.Text)];
        }
        var change = PlanChange.Of(stored.Cycle, Actor, _ => edit);
        var faults = change.Faults.Count > 0 ? change.Faults : await PlanDesk.KeepAsync(writing, "plan-edited", stored, change, HttpContext.RequestAborted);
        return [.. faults.Select(fault => fault.Text)];
    }

    // What will be in the way of the units, said before anybody tries.
    private async Task<IReadOnlyList<string>> LockAsync()
    {
        if (Import!.Units is not { } edit)
        {
            return [];
        }
        return await NewestAsync(db) is not { } stored ? [PeopleImportTexts.NoCycle]
            : await PlanDesk.LockAsync(db, new PlanWork(Actor, Origin.Of(Actor, HttpContext), stored.Summary.Year, stored.Summary.Version), stored, HttpContext.RequestAborted) is { } locked
                ? [string.Format(null, PeopleImportTexts.UnitsAreOfThePlan, locked.Text)]
            : [.. PlanChange.Of(stored.Cycle, Actor, _ => edit).Faults.Select(fault => fault.Text)];
    }

    private void Show(BookContent content, IReadOnlyList<Person> people) => (Import, Carried) = (PeopleImport.Of(content, Units, people), content.Write());

    private async Task<IReadOnlyList<Unit>> UnitsAsync(Writing writing) => (await NewestAsync(writing.Db))?.Cycle.Units ?? [];

    private async Task<StoredCycle?> NewestAsync(TraguardoDb from)
    {
        var own = (await cycles.ListAsync(HttpContext.RequestAborted)).Where(cycle => cycle.AdministrationCode == Administration).ToList();
        return own.MaxBy(cycle => cycle.Year) is { } newest ? await CycleStore.FindAsync(from, Administration, newest.Year, HttpContext.RequestAborted) : null;
    }

    private Task<List<Person>> PeopleAsync(TraguardoDb from) => from.People.AsNoTracking().Include(person => person.Grants)
        .Where(person => person.Administration == Administration).OrderBy(person => person.Name).ToListAsync(HttpContext.RequestAborted);

    private PageResult Refuse(params IReadOnlyList<string> problems)
    {
        Problems = problems;
        return this.Refused();
    }
}
