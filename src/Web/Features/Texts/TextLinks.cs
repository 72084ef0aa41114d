using System.Globalization;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Texts;

/// <summary>Addresses of the pages of texts.</summary>
public static class TextLinks
{
    /// <summary>All texts of the cycle; some of them where it is said which.</summary>
    public static string Texts(this CycleLinks links, string? which = null)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/testi" + (which is null ? "" : "?vedi=" + which);
    }

    /// <summary>A text.</summary>
    public static string Text(this CycleLinks links, string key) => $"{links.Texts()}/modifica?testo={Uri.EscapeDataString(key)}";

    /// <summary>What a text became since one of its versions.</summary>
    public static string TextSince(this CycleLinks links, string key, int version) => string.Create(CultureInfo.InvariantCulture, $"{links.Text(key)}&confronta={version}#confronto");
}
