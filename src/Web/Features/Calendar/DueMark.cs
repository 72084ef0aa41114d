using Traguardo.Core.Calendar;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Calendar;

/// <summary>The mark that goes with how something due stands.</summary>
public static class DueMark
{
    public static Light? Of(CalendarEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.State switch
        {
            DeadlineState.Met => Light.Green,
            DeadlineState.Due => Light.Amber,
            DeadlineState.Late => Light.Red,
            _ => null,
        };
    }
}
