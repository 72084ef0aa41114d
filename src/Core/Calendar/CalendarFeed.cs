using System.Globalization;
using System.Text;

namespace Traguardo.Core.Calendar;

/// <summary>A day in somebody's calendar.</summary>
/// <param name="Id">The same text for the same thing every time, unlike any other's.</param>
/// <param name="Day">The day.</param>
/// <param name="Title">What is due.</param>
/// <param name="Text">More of it.</param>
/// <param name="Address">The whole address of its page; null where no address is known.</param>
public sealed record FeedEvent(string Id, DateOnly Day, string Title, string Text, string? Address);

/// <summary>Writes days as iCalendar (RFC 5545), which every calendar program subscribes to.</summary>
public static class CalendarFeed
{
    private const int MostOctets = 75;

    /// <summary>The whole feed, lines ended by CR LF.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="events">Its days.</param>
    /// <param name="now">The moment of writing.</param>
    public static string Write(string name, IEnumerable<FeedEvent> events, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(events);
        var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Traguardo//Scadenze//IT", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped(name)}",
            .. events.SelectMany(one => Lines(one, stamp)),
            "END:VCALENDAR",
        ];
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            Fold(text, line);
        }
        return text.ToString();
    }

    private static IEnumerable<string> Lines(FeedEvent one, string stamp) =>
    [
        "BEGIN:VEVENT",
        $"UID:{Escaped(one.Id)}",
        $"DTSTAMP:{stamp}",
        $"DTSTART;VALUE=DATE:{Day(one.Day)}",
        // The day after, which does not belong to it.
        $"DTEND;VALUE=DATE:{Day(one.Day.AddDays(1))}",
        $"SUMMARY:{Escaped(one.Title)}",
        $"DESCRIPTION:{Escaped(one.Text)}",
        .. one.Address is { } address ? [$"URL:{address}"] : (string[])[],
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(sign switch
            {
                '\n' => "\\n",
                ',' or ';' or '\\' => $"\\{sign}",
                _ when char.IsControl(sign) => "",
                _ => sign.ToString(),
            });
        }
        return escaped.ToString();
    }

    // No line is longer than 75 octets; the next begins with a blank, which counts. No character is cut in two.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
