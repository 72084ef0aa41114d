using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Calendar;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Calendar;

/// <summary>One deadline of an administration's calendar, or a new one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DeadlinePageModel(TraguardoDb db, CalendarDesk desk) : CalendarPage
{
    [BindProperty]
    public DeadlineForm Form { get; set; } = new();

    /// <summary>As it is; for a new one, empty.</summary>
    public Deadline Deadline { get; private set; } = null!;

    /// <summary>True for one that is not in the calendar yet.</summary>
    public bool IsNew => Deadline.Code.Length == 0;

    /// <summary>True where the administration has changed or added it.</summary>
    public bool IsChanged { get; private set; }

    public bool IsShipped => CalendarRules.IsShipped(Deadline.Code);

    public string Title => IsNew ? CalendarPageTexts.NewDeadline : Deadline.Title;

    public async Task<IActionResult> OnGetAsync(string? codice)
    {
        if (!await LoadAsync(codice))
        {
            return NotFound();
        }
        Form = DeadlineForm.Of(Deadline);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? codice)
    {
        if (!await LoadAsync(codice))
        {
            return NotFound();
        }
        var (read, faults) = Form.Read(Deadline);
        // A new one gets a code that no other has, and that stays when its title changes.
        var saved = read is null || !IsNew ? read : read with { Code = Guid.CreateVersion7().ToString("N") };
        return Answer(saved is null ? faults : await desk.SaveAsync(Actor, saved, HttpContext), CalendarLinks.Calendar(Administration));
    }

    public async Task<IActionResult> OnPostResetAsync(string? codice) => await LoadAsync(codice) && !IsNew
        ? Answer(await desk.ResetAsync(Actor, Deadline.Code, HttpContext), CalendarLinks.Calendar(Administration))
        : NotFound();

    private async Task<bool> LoadAsync(string? code)
    {
        var changes = await CalendarReader.ChangesAsync(db, Administration, HttpContext.RequestAborted);
        if ((code is null ? new Deadline { Code = "", Title = "" } : CalendarRules.Of(changes).Find(code)) is not { } found)
        {
            return false;
        }
        Deadline = found;
        IsChanged = changes?.Deadlines.Any(one => one.Code == found.Code) == true;
        return true;
    }
}
