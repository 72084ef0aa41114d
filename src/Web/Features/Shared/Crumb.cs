namespace Traguardo.Web.Features.Shared;

/// <summary>A step on the way from the map to the page at hand.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Href">Its page; null for the page at hand.</param>
public sealed record Crumb(string Title, string? Href = null);
