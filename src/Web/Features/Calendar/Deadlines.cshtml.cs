using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Calendar;
using Traguardo.Core.Display;
using Traguardo.Core.People;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Calendar;

/// <summary>What is due in a cycle, by when, whose it is and who is late; how punctual the units are.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DeadlinesModel(CalendarReader reader, CalendarDesk desk) : CyclePage
{
    private const int FewEnough = 3;

    /// <summary>True where only what is the reader's own is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mie { get; set; }

    public DueCalendar Due { get; private set; } = null!;

    public DateOnly Today => reader.Today;

    /// <summary>What is shown, by day.</summary>
    public IReadOnlyList<CalendarEntry> Shown => Mie ? [.. Due.Mine] : Due.Entries;

    /// <summary>How punctual the units are together; null where nothing counts yet.</summary>
    public decimal? Index => Timeliness.Of(Due.Entries, Today);

    /// <summary>How punctual each unit is that has something to enter, in the order of the plan.</summary>
    public IEnumerable<UnitTimeliness> Units =>
        from unit in Cycle.Units
        let own = Due.Entries.Where(entry => entry.Unit == unit.Code && entry.Period is not null).ToList()
        where own.Count > 0
        select new UnitTimeliness(unit.Name, own.Count, Timeliness.Counted(own, Today).Count(), Timeliness.Counted(own, Today).Count(days => days > 0), Timeliness.Of(own, Today));

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Code of the deadline whose form was refused, with what was typed.</summary>
    public (string Code, DateOnly? Day, string? Note)? Asked { get; private set; }

    public bool MayChange => Actor?.Is(Role.Administrator, Role.SupportOffice) == true;

    /// <summary>What is late and what is near, in a sentence.</summary>
    public string Lead
    {
        get
        {
            var (late, near) = (Shown.Count(entry => entry.State == DeadlineState.Late), Shown.Count(entry => entry.State == DeadlineState.Due && entry.Due.DayNumber - Today.DayNumber <= 30));
            return late == 0 && near == 0 ? CalendarPageTexts.LeadNothing
                : string.Join(" ", new[] { late == 0 ? CalendarPageTexts.LeadNoneLate : Counted.Of(late, CalendarPageTexts.LeadLate), near == 0 ? null : Counted.Of(near, CalendarPageTexts.LeadNear) }.OfType<string>());
        }
    }

    /// <summary>The same as rows of a table: what many units have to do by one day and stand alike with is one row.</summary>
    public static IEnumerable<IReadOnlyList<CalendarEntry>> Rows(IEnumerable<CalendarEntry> entries) => entries
        .GroupBy(entry => entry.Period is { } period ? $"{entry.Deadline.Code}/{period.Code}/{entry.State}" : entry.Key)
        .SelectMany(alike => alike.Count() > FewEnough ? [[.. alike]] : alike.Select(entry => (IReadOnlyList<CalendarEntry>)[entry]));

    public bool MaySay(CalendarEntry entry) => CalendarDesk.MaySay(Actor, entry);

    protected override Section Section => Section.Deadlines;

    public async Task<IActionResult> OnGetAsync(string? formato)
    {
        await LoadAsync();
        return formato switch
        {
            null => Page(),
            "csv" => TableFile.Csv(CalendarTable.Of(Shown, Cycle, Today), $"{Cycle.Administration.Code}-{Cycle.Year}-scadenze"),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostAsync(string? codice, DateOnly? giorno, string? nota)
    {
        if (await FindAsync(codice) is not { } entry)
        {
            return NotFound();
        }
        Asked = (entry.Deadline.Code, giorno, nota);
        return Answer(entry, await desk.SayDoneAsync(Actor!, Loaded.Summary, entry, giorno, FreeText.Line(nota), HttpContext));
    }

    public async Task<IActionResult> OnPostBackAsync(string? codice) =>
        await FindAsync(codice) is { } entry ? Answer(entry, await desk.TakeBackAsync(Actor!, Loaded.Summary, entry, HttpContext)) : NotFound();

    private async Task<CalendarEntry?> FindAsync(string? code)
    {
        await LoadAsync();
        return Due.Entries.FirstOrDefault(entry => entry.Key == code && MaySay(entry));
    }

    private IActionResult Answer(CalendarEntry entry, IReadOnlyList<string> faults)
    {
        if (faults.Count == 0)
        {
            return Redirect(Links.ToDo(entry));
        }
        Problems = faults;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync() => Due = await reader.OfAsync(Viewer, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted);
}

/// <summary>How punctual a unit is.</summary>
/// <param name="Name">The unit's.</param>
/// <param name="Count">Sheets to enter and to confirm in the year.</param>
/// <param name="Counted">Those that count by now.</param>
/// <param name="Late">Those of them that were late.</param>
/// <param name="Index">From 0 to 1; null where nothing counts.</param>
public sealed record UnitTimeliness(string Name, int Count, int Counted, int Late, decimal? Index);
