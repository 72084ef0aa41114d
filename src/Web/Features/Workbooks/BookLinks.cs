using Traguardo.Core.Measures;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Workbooks;

/// <summary>Addresses of the workbooks that units fill in.</summary>
public static class BookLinks
{
    /// <summary>The workbook of a unit's period.</summary>
    public static string Book(this CycleLinks links, string? owner, Period period)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/foglio{links.Sheet(owner, period)[links.Recording().Length..]}";
    }
}
