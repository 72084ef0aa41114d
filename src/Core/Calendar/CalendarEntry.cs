using Traguardo.Core.Measures;
using Traguardo.Core.People;

namespace Traguardo.Core.Calendar;

/// <summary>How a deadline stands on a day.</summary>
public enum DeadlineState
{
    /// <summary>There is time left.</summary>
    Due,

    /// <summary>The day is past, and it was not met.</summary>
    Late,

    /// <summary>It was met.</summary>
    Met,

    /// <summary>The phase of the cycle does not allow for it yet.</summary>
    NotOpen,

    /// <summary>The cycle has gone on, and nothing says that it was met.</summary>
    Closed,
}

/// <summary>One thing that is to be done by a day: a deadline of the cycle, or that of one unit and period, of one proposal.</summary>
public sealed record CalendarEntry
{
    /// <summary>What the calendar says of it.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>Its name among all of the cycle, the same every day: <c>dati/RAG/Q1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The last day to do it.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>How it stands.</summary>
    public required DeadlineState State { get; init; }

    /// <summary>The day it was met; null where it was not, or nobody knows when.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Code of the unit whose it is; null where it is that of <see cref="Roles"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Who does it, where it belongs to no unit.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The owner of the values as the plan names it: a unit's code, a person in words, null for nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>The part of the year, where it is about values; null otherwise.</summary>
    public Period? Period { get; init; }

    /// <summary>Code of the revision, or of scorecard and indicator; null for anything else.</summary>
    public string? Subject { get; init; }

    /// <summary>True where it is about a personal card: it is named nowhere but to who sees the card.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>How many values are complete.</summary>
    public int Complete { get; init; }

    /// <summary>Of how many.</summary>
    public int Count { get; init; }

    /// <summary>By what it was met, where somebody says so.</summary>
    public string? Note { get; init; }

    /// <summary>True where something is to be done about it now.</summary>
    public bool IsOpen => State is DeadlineState.Due or DeadlineState.Late;

    /// <summary>Days after the day: of what was met, when; of what is late, so far. Negative is early; null where there is time left, or the day is not known.</summary>
    public int? DaysLate(DateOnly today) => State switch
    {
        DeadlineState.Met when MetOn is { } met => met.DayNumber - Due.DayNumber,
        DeadlineState.Late => today.DayNumber - Due.DayNumber,
        _ => null,
    };
}
