using System.Text;
using Traguardo.Core.Display;

namespace Traguardo.Core.Calendar;

/// <summary>One thing in a letter of reminders.</summary>
/// <param name="Entry">What is due.</param>
/// <param name="What">The same in words.</param>
/// <param name="Address">The whole address of the page that opens on it.</param>
/// <param name="OnBehalfOf">Name of the person in whose place it is done; null where it is the reader's own.</param>
public sealed record DigestLine(CalendarEntry Entry, string What, string Address, string? OnBehalfOf);

/// <summary>The letter that reminds one person on one day of all that is theirs to do: what is late, what is due soon, what is another's for whom they stand in.</summary>
public sealed class Digest
{
    private readonly IReadOnlyList<DigestLine> lines;
    private readonly DateOnly today;

    private Digest(IReadOnlyList<DigestLine> lines, DateOnly today) => (this.lines, this.today) = (lines, today);

    /// <summary>The letter of a day; null where it is no day to remind them of anything.</summary>
    /// <param name="all">All that is theirs to do, in the order of its days.</param>
    /// <param name="rules">When people are reminded.</param>
    /// <param name="today">The day.</param>
    public static Digest? Of(IEnumerable<DigestLine> all, ReminderRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.IsOff || !WorkingDays.Is(today, rules.Patron))
        {
            return null;
        }
        var ahead = rules.Before.DefaultIfEmpty(0).Max();
        // Once a letter is written, all that is near goes into it: nobody gets another tomorrow for what could have been said today.
        var near = all.Where(line => line.Entry.IsOpen && line.Entry.Due.DayNumber - today.DayNumber <= ahead).ToList();
        return near.Exists(line => rules.Recalls(line.Entry.Due, today)) ? new Digest(near, today) : null;
    }

    /// <summary>How many things.</summary>
    public int Count => lines.Count;

    /// <summary>How many of them are late.</summary>
    public int Late => lines.Count(line => line.Entry.State == DeadlineState.Late);

    /// <summary>What stands over the letter: <c>3 scadenze del ciclo della performance, 1 in ritardo</c>.</summary>
    public string Subject => Counted.Of(Count, CalendarTexts.LetterSubject) + (Late == 0 ? "" : CalendarTexts.LetterSubjectLate.With(Late));

    /// <summary>What it is about, for those who run the cycle: the names of the deadlines and how often, nothing of whom or what.</summary>
    public string About => string.Join(", ", lines.GroupBy(line => line.Entry.Deadline.Title).Select(of => of.Count() == 1 ? of.Key : $"{of.Key} ({of.Count()})"));

    /// <summary>The letter.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="administration">The administration's name.</param>
    /// <param name="settings">The whole address of the page where reminders are switched off.</param>
    public string Text(string name, string administration, string settings)
    {
        var text = new StringBuilder();
        text.Append(CalendarTexts.LetterOpening.With(name, administration, Figures.Current.LongDate(today))).Append("\n\n");
        foreach (var group in lines.GroupBy(line => line.OnBehalfOf).OrderBy(group => group.Key is not null).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            if (group.Key is { } other)
            {
                text.Append(CalendarTexts.LetterOnBehalfOf.With(other)).Append("\n\n");
            }
            Write(text, CalendarTexts.LetterLate, group.Where(line => line.Entry.State == DeadlineState.Late));
            Write(text, CalendarTexts.LetterDue, group.Where(line => line.Entry.State == DeadlineState.Due));
        }
        return text.Append(CalendarTexts.LetterClosing.With(settings)).Append('\n').ToString();
    }

    private void Write(StringBuilder text, string heading, IEnumerable<DigestLine> some)
    {
        var listed = some.ToList();
        if (listed.Count == 0)
        {
            return;
        }
        text.Append(heading).Append("\n\n");
        foreach (var line in listed)
        {
            var entry = line.Entry;
            text.Append(CalendarTexts.LetterLine.With(line.What, Figures.Current.LongDate(entry.Due), CalendarWords.How(entry, today)));
            if (entry is { Deadline.Aim: DeadlineAim.SheetsEntered, Count: > 0 })
            {
                text.Append(Counted.Of(entry.Count - entry.Complete, CalendarTexts.LetterMissing, entry.Count));
            }
            text.Append("\n  ").Append(line.Address).Append("\n\n");
        }
    }
}
