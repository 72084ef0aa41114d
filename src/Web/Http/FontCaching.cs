namespace Traguardo.Web.Http;

/// <summary>
/// Styles name fonts by a plain address, without the fingerprint that lets other files be kept for good; but the name of a font
/// file bears its version, so a browser may keep it too, and text does not flash on every page.
/// </summary>
public static class FontCaching
{
    public static void UseFontCaching(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value!.EndsWith(".woff2", StringComparison.Ordinal))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                }
                return Task.CompletedTask;
            });
        }
        return next(context);
    });
}
