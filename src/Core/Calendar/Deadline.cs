using Traguardo.Core.People;

namespace Traguardo.Core.Calendar;

/// <summary>What meets a deadline.</summary>
public enum DeadlineAim
{
    /// <summary>Somebody's word, with its day: no act of the cycle tells.</summary>
    ByHand,

    /// <summary>The act that approves the plan.</summary>
    PlanApproved,

    /// <summary>The step that opens the year for values.</summary>
    YearOpened,

    /// <summary>The step that hands the measured year over to the OIV.</summary>
    HandedOver,

    /// <summary>The act that approves the report.</summary>
    ReportApproved,

    /// <summary>The step that publishes the cycle.</summary>
    Published,

    /// <summary>Each unit's values of each period, all of them entered.</summary>
    SheetsEntered,

    /// <summary>Each unit's word that its values of a period are right.</summary>
    SheetsConfirmed,

    /// <summary>The OIV's opinion on each revision that was proposed.</summary>
    RevisionOpinions,

    /// <summary>The OIV's decision on each neutralisation that was asked for.</summary>
    NeutralisationsDecided,
}

/// <summary>A day by which something of the year is to be done, as the law or the administration says.</summary>
public sealed record Deadline
{
    /// <summary>Its code, unique in the calendar.</summary>
    public required string Code { get; init; }

    /// <summary>What is to be done, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What meets it.</summary>
    public DeadlineAim Aim { get; init; }

    /// <summary>The day, where it is one of the calendar; of no effect where <see cref="CountsDays"/>.</summary>
    public MonthDay Day { get; init; } = new(12, 31);

    /// <summary>In which year: 0 the cycle's own, 1 the one after, −1 the one before.</summary>
    public int Year { get; init; }

    /// <summary>Days after the end of the period, or after what was proposed; of effect where <see cref="CountsDays"/>.</summary>
    public int Days { get; init; }

    /// <summary>Who does it, where it belongs to no unit.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Where it is written, such as <c>D.lgs. 150/2009, art. 10</c>; null where the administration itself says so.</summary>
    public string? Source { get; init; }

    /// <summary>True where the source names the day; false where the day is the administration's choice.</summary>
    public bool IsDayOfSource { get; init; }

    /// <summary>True where the administration has switched it off.</summary>
    public bool IsOff { get; init; }

    /// <summary>True where its day follows from a period or a proposal, and there are as many as these.</summary>
    public bool CountsDays => Aim is DeadlineAim.SheetsEntered or DeadlineAim.SheetsConfirmed or DeadlineAim.RevisionOpinions;

    /// <summary>True where it belongs to units, each for what is its own.</summary>
    public bool IsOfUnits => Aim is DeadlineAim.SheetsEntered or DeadlineAim.SheetsConfirmed;
}
