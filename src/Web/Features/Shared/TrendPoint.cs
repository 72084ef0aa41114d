namespace Traguardo.Web.Features.Shared;

/// <summary>A year in a trend, or another moment.</summary>
/// <param name="When">The year or the day, as shown.</param>
/// <param name="Value">Its value.</param>
/// <param name="Shown">The value as shown.</param>
public sealed record TrendPoint(string When, decimal Value, string Shown);
