using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Calendar;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Calendar;

/// <summary>The calendar of an administration: its deadlines, and when people are reminded.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CalendarModel(TraguardoDb db, CalendarDesk desk, Mailer mailer) : CalendarPage
{
    public CalendarRules Rules { get; private set; } = CalendarRules.Shipped;

    /// <summary>Codes of the deadlines that the administration has changed or added.</summary>
    public IReadOnlySet<string> Changed { get; private set; } = new HashSet<string>();

    [BindProperty]
    public ReminderForm Form { get; set; } = new();

    /// <summary>True where letters can be sent at all.</summary>
    public bool HasMail => mailer.IsConfigured;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Form = ReminderForm.Of(Rules.Reminders);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var (rules, faults) = Form.Read();
        return Answer(rules is null ? faults : await desk.SaveAsync(Actor, rules, HttpContext), CalendarLinks.Calendar(Administration));
    }

    private async Task LoadAsync()
    {
        var changes = await CalendarReader.ChangesAsync(db, Administration, HttpContext.RequestAborted);
        Rules = CalendarRules.Of(changes);
        Changed = (changes?.Deadlines ?? []).Select(one => one.Code).ToHashSet();
    }
}
