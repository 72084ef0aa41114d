namespace Traguardo.Web.Features.Profile;

/// <summary>Says which browser a session is of, as its owner would: <c>Chrome su Linux</c>.</summary>
public static class BrowserInWords
{
    // The first that is found: each also names those after it.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>The words, in the language of the ambient culture; a dash for none, and what is not known as it came.</summary>
    /// <param name="agent">What the browser called itself (<c>User-Agent</c>); null where it said nothing.</param>
    public static string Of(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
        {
            return "–";
        }
        return (Find(Browsers, agent), Find(Systems, agent)) switch
        {
            ({ } browser, { } system) => string.Format(null, ProfileTexts.BrowserOn, browser, system),
            ({ } browser, null) => browser,
            (null, { } system) => string.Format(null, ProfileTexts.BrowserOn, ProfileTexts.SomeBrowser, system),
            _ => agent,
        };
    }

    private static string? Find((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
