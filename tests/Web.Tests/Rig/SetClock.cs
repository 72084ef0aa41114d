namespace Traguardo.Web.Tests.Rig;

/// <summary>A clock that shows what a test sets it to. Nothing rings by it: who waits for a minute to pass waits for ever.</summary>
public sealed class SetClock(DateTime now) : TimeProvider
{
    /// <summary>What it shows, at the place's own time.</summary>
    public DateTime Now { get; set; } = now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
