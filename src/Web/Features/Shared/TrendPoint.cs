namespace Traguardo.Web.Features.Shared;

/// <summary>A year in a trend.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">Its value.</param>
/// <param name="Shown">The value as shown.</param>
public sealed record TrendPoint(int Year, decimal Value, string Shown);
