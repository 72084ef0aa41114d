using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.People;
using Traguardo.Core.Recording;

namespace Traguardo.Core.Calendar;

/// <summary>Says what is due, whose it is and how it stands, in the language of the ambient culture.</summary>
public static class CalendarWords
{
    /// <summary>What is to be done: <c>Inserimento dei dati: Ragioneria, I trimestre 2021</c>. Of a personal card nothing but that there is one.</summary>
    public static string What(CalendarEntry entry, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(cycle);
        return entry switch
        {
            { Period: { } period } => CalendarTexts.WhatOf.With(entry.Deadline.Title, $"{Owner(entry, cycle)}, {PeriodInWords.Of(cycle.Year, period, Figures.Current)}"),
            { IsPersonal: true } => CalendarTexts.WhatOf.With(entry.Deadline.Title, CalendarTexts.PersonalCard),
            { Deadline.Aim: DeadlineAim.NeutralisationsDecided, Subject: { } subject } => CalendarTexts.WhatOf.With(entry.Deadline.Title, Aside(subject, cycle)),
            { Subject: { } subject } => CalendarTexts.WhatOf.With(entry.Deadline.Title, subject),
            _ => entry.Deadline.Title,
        };
    }

    /// <summary>Whose it is: a unit's name, or roles.</summary>
    public static string Who(CalendarEntry entry, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(cycle);
        return entry.Unit is null ? Who(entry.Roles) : Owner(entry, cycle);
    }

    /// <summary>Roles with commas between.</summary>
    public static string Who(IEnumerable<Role> roles) => string.Join(", ", roles.Select(Roles.Word));

    /// <summary>How it stands: <c>mancano 3 giorni</c>, <c>fatta il 15/01/2021, 7 giorni prima</c>.</summary>
    public static string How(CalendarEntry entry, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.State switch
        {
            DeadlineState.Due or DeadlineState.Late => DueDates.InWords(entry.Due, today),
            DeadlineState.NotOpen => CalendarTexts.NotOpen,
            DeadlineState.Closed => CalendarTexts.Closed,
            _ when entry.MetOn is not { } met => CalendarTexts.Met,
            _ => CalendarTexts.MetOn.With(Figures.Current.Date(entry.MetOn.Value), Late(entry.DaysLate(today)!.Value)),
        };
    }

    /// <summary>A word for the state alone.</summary>
    public static string Word(DeadlineState state) => state switch
    {
        DeadlineState.Due => CalendarTexts.StateDue,
        DeadlineState.Late => CalendarTexts.StateLate,
        DeadlineState.Met => CalendarTexts.StateMet,
        DeadlineState.NotOpen => CalendarTexts.StateNotOpen,
        _ => CalendarTexts.StateClosed,
    };

    /// <summary>Where it is written, and whose the day is: <c>D.lgs. 150/2009, art. 7; il giorno è dell’amministrazione</c>.</summary>
    public static string Source(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline.Source is not { } source ? CalendarTexts.OfAdministration
            : deadline.IsDayOfSource ? source
            : CalendarTexts.DayOfAdministration.With(source);
    }

    /// <summary>When it is due, whatever the year: <c>31 gennaio dell’anno</c>, <c>22 giorni dopo la fine del periodo</c>.</summary>
    public static string Rule(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (deadline.CountsDays)
        {
            return Counted.Of(deadline.Days, deadline.IsOfUnits ? CalendarTexts.DaysAfterPeriod : CalendarTexts.DaysAfterProposal);
        }
        var day = deadline.Day.In(2000).ToString("d MMMM", Figures.Current == Figures.English ? System.Globalization.CultureInfo.InvariantCulture : Figures.Current.Culture);
        return deadline.Year switch
        {
            0 => CalendarTexts.DayOfYear.With(day),
            1 => CalendarTexts.DayOfYearAfter.With(day),
            _ => CalendarTexts.DayOfYearBefore.With(day),
        };
    }

    /// <summary>What meets it, in words.</summary>
    public static string Aim(DeadlineAim aim) => CalendarTexts.ResourceManager.GetString($"Aim{aim}", Figures.Current.Culture)!;

    private static string Owner(CalendarEntry entry, Cycle cycle) =>
        cycle.Units.Find(unit => unit.Code == entry.Owner)?.Name ?? entry.Owner ?? CalendarTexts.Nobody;

    private static string Aside(string subject, Cycle cycle)
    {
        var (card, indicator) = (subject[..subject.IndexOf('/', StringComparison.Ordinal)], subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return CalendarTexts.InCard.With(indicator, cycle.Scorecards.Find(one => one.Code == card) is { } found ? found.ShortTitle ?? found.Title : card);
    }

    private static string Late(int days) => days switch
    {
        0 => CalendarTexts.OnTheDay,
        > 0 => Counted.Of(days, CalendarTexts.DaysLater),
        _ => Counted.Of(-days, CalendarTexts.DaysEarlier),
    };
}
