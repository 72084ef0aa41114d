using Traguardo.Core.Measures;
using Traguardo.Core.Recording;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>What a unit has not given of a period that is over.</summary>
/// <param name="Owner">Code of the unit; null for what the plan gives to nobody.</param>
/// <param name="Name">Its name.</param>
/// <param name="Period">The period.</param>
/// <param name="Missing">How many values are missing.</param>
/// <param name="Count">Of how many.</param>
/// <param name="Due">Until when they were to be given.</param>
/// <param name="IsMine">True where the reader heads the unit, or stands in for who does.</param>
public sealed record MissingLine(string? Owner, string Name, Period Period, int Missing, int Count, DateOnly Due, bool IsMine)
{
    /// <summary>Days from the last one until a day; 0 where there is still time.</summary>
    public int DaysLate(DateOnly day) => Math.Max(0, -DueDates.DaysLeft(Due, day));
}
