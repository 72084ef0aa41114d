using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.Entries;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Workbooks;

/// <summary>
/// A unit's values for a period on a workbook: downloaded, filled in off line, uploaded; what it would change is seen first, beside what
/// others changed meanwhile, and then all of it is taken, or nothing.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargestForm(MostBytes)]
[LongFields("contenuto")]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = (int)MostBytes)]
public sealed class UnitBookPageModel(CycleCache cycles, ValueEntry entry, IDbContextFactory<TraguardoDb> databases, TimeProvider clock) : CyclePage
{
    // The largest workbook and the form around it.
    private const long MostBytes = 6_000_000;

    private string? owner;

    /// <summary>The book.</summary>
    public UnitBook Book { get; private set; } = null!;

    /// <summary>Why nothing can be entered now; null where it can.</summary>
    public EntryLock? Locked { get; private set; }

    /// <summary>Those who enter the values may send the book back; others look.</summary>
    public bool IsMine => EntryRight.Has(Actor, owner);

    /// <summary>What an uploaded book says beside what is stored; null before any was sent.</summary>
    public IReadOnlyList<BookDifference>? Differences { get; private set; }

    /// <summary>Why nothing was taken.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What changes, first what somebody else changed too.</summary>
    public IEnumerable<BookDifference> Changes => (Differences ?? []).Where(one => one.Decision != EntryDecision.Same).OrderBy(one => one.Decision != EntryDecision.Conflict);

    /// <summary>What was touched and says what is there already.</summary>
    public int Same => (Differences ?? []).Count(one => one.Decision == EntryDecision.Same);

    /// <summary>The changes as the form that takes them carries them.</summary>
    public string Carried => BookChange.Write(Changes.Select(one => one.Change));

    /// <summary>The page where the same values are entered one by one.</summary>
    public string Sheet => Links.Sheet(owner, Book.Identity.Period);

    public string Here => Links.Book(owner, Book.Identity.Period);

    public IEnumerable<Crumb> Crumbs => [MapCrumb, new(LayoutTexts.Recording, Links.Recording()), new(Book.Title, Sheet), new(WorkbookPageTexts.Crumb)];

    protected override Section Section => Section.Recording;

    public async Task<IActionResult> OnGetAsync(string unita, string? periodo, string? formato)
    {
        if (!await LoadAsync(unita, periodo))
        {
            return NotFound();
        }
        return formato == "xlsx"
            ? File(Book.Write(Figures, clock.GetUtcNow()), MediaTypes.Xlsx, FileName)
            : Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(string unita, string? periodo, IFormFile? foglio)
    {
        if (!await LoadAsync(unita, periodo) || !IsMine)
        {
            return NotFound();
        }
        if (Locked is not null)
        {
            return Refuse(Locked.Message);
        }
        if (foglio is null)
        {
            return Refuse(WorkbookPageTexts.ChooseFile);
        }
        await using var stream = foglio.OpenReadStream();
        var (book, refusal) = WorkbookReader.Read(stream);
        if (book is null)
        {
            return Refuse(refusal!.Message);
        }
        var (changes, refusals) = Book.Read(book, Figures);
        Differences = refusals.Count > 0 && changes.Count == 0 ? null : Book.Compare(changes);
        return refusals.Count > 0 ? Refuse(refusals) : Page();
    }

    /// <param name="contenuto">The changes, as the page before carried them.</param>
    public async Task<IActionResult> OnPostTakeAsync(string unita, string? periodo, string? contenuto)
    {
        if (!await LoadAsync(unita, periodo) || !IsMine)
        {
            return NotFound();
        }
        if (BookChange.Read(contenuto) is not { } changes || Book.Compare(changes) is not { } differences)
        {
            return Refuse(WorkbookPageTexts.ChooseFile);
        }
        Differences = differences;
        if (Changes.Any(one => one.Decision == EntryDecision.Conflict && ChoiceOf(one) is null))
        {
            return Refuse(WorkbookPageTexts.ChooseEach);
        }
        var values = Changes.Where(one => one.Decision != EntryDecision.Conflict || ChoiceOf(one) == one.Mark)
            .Select(one => new NewValue(one.Datum.Key, one.Change.Entered, one.Version) { IsAsSeen = now => now.Entered == one.Datum.Entered })
            .ToList();
        if (await entry.EnterAsync(Actor!, Cycle.Year, values, HttpContext) is not { } outcome)
        {
            return NotFound();
        }
        if (outcome.IsDone)
        {
            return Redirect(Sheet);
        }
        await LoadAsync(unita, periodo);
        Differences = Book.Compare(changes);
        return Refuse([.. outcome.Refusals.Select(one => one.Message), .. outcome.Clashes.Select(one => $"{one.Key.Code}: {one.Message}")]);
    }

    /// <summary>Chosen where what is stored is to stay.</summary>
    public const string Theirs = "resta";

    /// <summary>The field that says which of two values stands: the mark of what was shown, where the workbook's is to take its place.</summary>
    public static string ChoiceField(BookDifference one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return "scelta " + one.Change.Key;
    }

    private string? ChoiceOf(BookDifference one) => Request.Form[ChoiceField(one)] is [{ } chosen] && (chosen == Theirs || chosen == one.Mark) ? chosen : null;

    private string FileName => $"rilevazioni-{Cycle.Year}-{(owner is null ? "altri" : string.Concat(owner.Where(char.IsAsciiLetterOrDigit)))}{(Book.Identity.Period.IsYear ? "" : "-" + Book.Identity.Period)}.xlsx";

    private async Task<bool> LoadAsync(string unit, string? period)
    {
        var stop = HttpContext.RequestAborted;
        var due = await DueView.OfAsync(cycles, Viewer, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, stop);
        if (!Period.TryParse(period ?? "", out var part)
            || due.Sheets.FirstOrDefault(sheet => sheet.Period == part && RecordingLinks.Is(sheet.Owner, unit)) is not { } found)
        {
            return false;
        }
        owner = found.Owner;
        await using var db = await databases.CreateDbContextAsync(stop);
        var keys = found.Data.Select(datum => $"{datum.Key}").ToList();
        Book = new UnitBook(
            new EntryBookIdentity(Loaded.Summary.AdministrationCode, Cycle.Year, owner ?? "", part),
            $"{RecordingLinks.NameOf(owner, Cycle)}, {PeriodInWords.Of(Cycle.Year, part, Figures)}",
            found with { Data = [.. found.Data.Select(due.Shown)] },
            await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == Loaded.Summary.Id && keys.Contains(record.Datum)).ToDictionaryAsync(record => record.Datum, stop));
        Locked = (await EntryLock.FindAsync(db, Loaded.Summary.Id, Cycle, owner, part, stop))?.For(this);
        return true;
    }

    private PageResult Refuse(params IReadOnlyList<string> problems)
    {
        Problems = problems;
        return this.Refused();
    }
}
