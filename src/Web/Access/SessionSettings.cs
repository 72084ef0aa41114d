namespace Traguardo.Web.Access;

/// <summary>How long a sign-in lasts, as <c>Sessions</c> in the settings says.</summary>
public sealed record SessionSettings
{
    /// <summary>Hours after which it ends where nobody asks for anything.</summary>
    public int IdleHours { get; init; } = 12;

    /// <summary>Days after which it ends whatever is asked for: a cookie that was stolen is not good for ever.</summary>
    public int WholeDays { get; init; } = 7;

    /// <summary>The hours, of at least one.</summary>
    public TimeSpan Idle => TimeSpan.FromHours(Math.Max(1, IdleHours));

    /// <summary>The days, of at least one.</summary>
    public TimeSpan Whole => TimeSpan.FromDays(Math.Max(1, WholeDays));
}
