namespace Traguardo.Web.Features.Planning;

/// <summary>A step up or down among what stands beside one another: what a button sends for it.</summary>
public static class Step
{
    private const string UpMark = "su:";
    private const string DownMark = "giu:";

    public static string Up(string name) => UpMark + name;

    public static string Down(string name) => DownMark + name;

    /// <summary>What is to go, and in whose place; null where nothing is, or there is no such place.</summary>
    public static (string Name, string Place)? Read(string? sent, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var (mark, by) = sent switch
        {
            not null when sent.StartsWith(UpMark, StringComparison.Ordinal) => (UpMark, -1),
            not null when sent.StartsWith(DownMark, StringComparison.Ordinal) => (DownMark, 1),
            _ => ("", 0),
        };
        var at = by == 0 ? -1 : names.ToList().IndexOf(sent![mark.Length..]);
        return at >= 0 && at + by >= 0 && at + by < names.Count ? (names[at], names[at + by]) : null;
    }

    /// <summary>Where a row stands on its page.</summary>
    public static string AnchorOf(string name) => "riga-" + Uri.EscapeDataString(name);
}
