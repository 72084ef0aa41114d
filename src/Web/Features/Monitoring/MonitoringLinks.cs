using System.Globalization;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>Addresses of the pages of monitoring.</summary>
public static class MonitoringLinks
{
    /// <summary>How the cycle stands today.</summary>
    public static string Monitoring(this CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/monitoraggio";
    }

    /// <summary>How it stands on a day.</summary>
    public static string Monitoring(this CycleLinks links, DateOnly day) => $"{links.Monitoring()}?al={Text(day)}";

    /// <summary>A frozen monitoring.</summary>
    public static string Frozen(this CycleLinks links, DateOnly day) => $"{links.Monitoring()}/{Text(day)}";

    /// <summary>The causes of a deviation of an objective or item, on the day of a monitoring.</summary>
    public static string Deviation(this CycleLinks links, string path, DateOnly day) => $"{links.Deviation(path)}?al={Text(day)}";

    /// <summary>The causes of a deviation of an objective or item, as it stands today.</summary>
    public static string Deviation(this CycleLinks links, string path)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/scostamento{links.Objective(path)[(links.Map.Length + "/obiettivo".Length)..]}";
    }

    /// <summary>A day as addresses write it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
