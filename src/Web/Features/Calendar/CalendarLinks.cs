using Traguardo.Core.Calendar;
using Traguardo.Core.Measures;
using Traguardo.Web.Features.Confirming;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Calendar;

/// <summary>Addresses of the pages of the calendar.</summary>
public static class CalendarLinks
{
    /// <summary>Where one's own feed is made, and reminders are switched off.</summary>
    public const string Wishes = "/profilo/calendario";

    /// <summary>All that is due in a cycle.</summary>
    public static string Deadlines(this CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/scadenze";
    }

    /// <summary>The page on which something due is done.</summary>
    public static string ToDo(this CycleLinks links, CalendarEntry entry)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(entry);
        return entry switch
        {
            { Deadline.Aim: DeadlineAim.SheetsConfirmed, Unit: { } unit } => links.Confirm(unit, entry.Period ?? Period.Year),
            { Period: { } period } => links.Sheet(entry.Owner, period),
            { Deadline.Aim: DeadlineAim.RevisionOpinions, Subject: { } code } => links.Revision(code),
            // The address of one of a personal card would name what stands in it.
            { Deadline.Aim: DeadlineAim.NeutralisationsDecided, IsPersonal: false, Subject: { } subject } => links.NeutralisationsWith(subject[..subject.IndexOf('/', StringComparison.Ordinal)], subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..]),
            { Deadline.Aim: DeadlineAim.NeutralisationsDecided } => links.Neutralisations,
            { Deadline.Aim: DeadlineAim.ByHand } => $"{links.Deadlines()}#{Anchor(entry)}",
            _ => links.Status,
        };
    }

    /// <summary>Where something due stands on the page of deadlines.</summary>
    public static string Anchor(CalendarEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return "s-" + Uri.EscapeDataString(entry.Key);
    }

    /// <summary>The calendar of an administration.</summary>
    public static string Calendar(string administration) => $"/{Uri.EscapeDataString(administration)}/calendario";

    /// <summary>One deadline of it; a new one where no code is given.</summary>
    public static string Deadline(string administration, string? code = null) => $"{Calendar(administration)}/scadenza" + (code is null ? "" : "/" + Uri.EscapeDataString(code));

    /// <summary>The letters that were sent.</summary>
    public static string Letters(string administration) => $"/{Uri.EscapeDataString(administration)}/promemoria";
}
