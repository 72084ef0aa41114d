namespace Traguardo.Web.Data;

/// <summary>The deadlines and the days of reminders of an administration that has changed any; where it has none, those that come with the program hold.</summary>
public sealed class AdministrationCalendar
{
    /// <summary>Its code.</summary>
    public required string Administration { get; init; }

    /// <summary>As <c>Core.Calendar.CalendarRules</c> are written.</summary>
    public required string Content { get; set; }
}

/// <summary>Somebody's word that a deadline was met of which no act of the cycle tells.</summary>
public sealed class DeadlineDone
{
    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>Code of the deadline.</summary>
    public required string Deadline { get; init; }

    /// <summary>The day it was met.</summary>
    public required DateOnly On { get; set; }

    /// <summary>By what: an act, a protocol number.</summary>
    public required string Note { get; set; }

    public required string PersonName { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>What somebody wants of the calendar: the secret of their own feed, and no reminders.</summary>
public sealed class CalendarWish
{
    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the secret in the address of their feed, in hexadecimal digits; null where they have none.</summary>
    public string? FeedHash { get; set; }

    /// <summary>True where they want no reminders by mail.</summary>
    public bool IsQuiet { get; set; }
}

/// <summary>How far a letter has come.</summary>
public enum LetterState
{
    /// <summary>It is to be sent.</summary>
    Waiting,

    /// <summary>A server is sending it. One that was stopped meanwhile leaves it so, and nobody knows whether it has arrived.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>Given up, or overtaken by the next day's.</summary>
    Failed,
}

/// <summary>
/// A letter in the queue, one a person and day. It belongs to the installation, as sessions do, and not to what the audit tells of; what
/// people do with it is noted there.
/// </summary>
public sealed class Letter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the administration.</summary>
    public required string Administration { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The day it was written for.</summary>
    public required DateOnly Day { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>What it is about, in words that name nothing of a personal card: those who run the cycle read it.</summary>
    public required string About { get; init; }

    public required DateTimeOffset At { get; init; }

    public LetterState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset NextTry { get; set; }

    /// <summary>When the mail server took it; null until then.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why it was not sent the last time.</summary>
    public string? Fault { get; set; }
}
