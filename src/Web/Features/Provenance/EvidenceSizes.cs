using Traguardo.Core.Display;

namespace Traguardo.Web.Features.Provenance;

/// <summary>How large a file is, as people read it: <c>812 byte</c>, <c>34 kB</c>, <c>1,2 MB</c>.</summary>
public static class EvidenceSizes
{
    /// <summary>In words.</summary>
    public static string InWords(long bytes, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return bytes switch
        {
            < 1_000 => figures.Number(bytes) + " byte",
            < 1_000_000 => figures.Number(bytes / 1_000m, 0) + " kB",
            _ => figures.Number(bytes / 1_000_000m, 1) + " MB",
        };
    }
}
