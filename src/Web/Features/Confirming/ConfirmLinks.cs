using Traguardo.Core.Measures;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Confirming;

/// <summary>Addresses of the pages where units confirm.</summary>
public static class ConfirmLinks
{
    /// <summary>The values of a unit in a period, as its head confirms them.</summary>
    public static string Confirm(this CycleLinks links, string unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/conferma{links.Sheet(unit, period)[links.Recording().Length..]}";
    }
}
