namespace Traguardo.Web.Http;

/// <summary>An address as logs and traces may have it: without the part that opens a door to whoever reads it.</summary>
public static class LoggedPath
{
    // An invitation, a calendar: the key stands in the path itself.
    private static readonly string[] WithKeys = ["/accesso/invito/", "/calendario/"];

    public static string Of(PathString path) => path.Value is not { } value ? ""
        : Array.Find(WithKeys, start => value.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is { } start ? start + "…"
        : value;
}
