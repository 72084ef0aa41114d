namespace Traguardo.Web.Http;

/// <summary>
/// Marks what is the same for everybody, whoever asks and whatever cookies they bring: feeds and answers to programs. They are tagged, kept and
/// compressed as pages are, and anybody on the way may keep them as well, asking each time whether they still hold.
/// </summary>
public sealed class PublicAnswerMark
{
    /// <summary>Ends the tag of such an answer.</summary>
    internal const string Edition = "public";

    /// <summary>Where programs ask: errors are told for programs there, and cookies choose nothing.</summary>
    public static PathString Api { get; } = new("/api/v1");

    /// <summary>True for a request of a program.</summary>
    public static bool IsOfApi(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Maps what is the same for everybody.</summary>
public static class PublicAnswers
{
    /// <summary>An address that is read, by anybody.</summary>
    public static RouteHandlerBuilder ToEverybody(this RouteHandlerBuilder route) => route.WithMetadata(new PublicAnswerMark()).CacheOutput(PageStore.Policy);
}
