namespace Traguardo.Web.Http;

/// <summary>The reader's language: <c>?lang=en</c> chooses it and a cookie remembers it; Italian where nobody chose.</summary>
public static class LanguageChoice
{
    public const string Name = "lang";

    public static void UseLanguageChoice(this WebApplication app) => app.Use((context, next) =>
    {
        var chosen = Known(context.Request.Query[Name]);
        // A form says in what language it was written; that chooses nothing for later.
        // A program says its language each time.
        var isRemembered = !PublicAnswerMark.IsOfApi(context);
        if (chosen is not null && isRemembered && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Cookies.Append(Name, chosen, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
        Languages.Use(chosen ?? (isRemembered ? Known(context.Request.Cookies[Name]) : null) ?? Languages.Italian);
        return next(context);
    });

    private static string? Known(string? language) => language is not null && Languages.All.Contains(language) ? language : null;
}
