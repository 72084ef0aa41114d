using Microsoft.AspNetCore.Diagnostics;

namespace Traguardo.Web.Http;

/// <summary>Every answer that is not a success becomes a page that helps; a fault of ours is logged under the code that page shows.</summary>
public static partial class ErrorPages
{
    public static void AddErrorPages(this IServiceCollection services) => services.AddExceptionHandler<FaultLog>();

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errore-500",
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            // FaultLog has said it already, with the code.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePagesWithReExecute("/errore-{0}");
        app.Use(async (context, next) =>
        {
            await next(context);
            if (PublicAnswerMark.IsOfApi(context) && context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await Problem.WriteAsync(context);
            }
        });
    }

    private sealed partial class FaultLog(ILogger<FaultLog> log) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
        {
            if (exception is not BadHttpRequestException)
            {
                Fault(exception, context.TraceIdentifier, context.Request.Method, PathOf(context));
            }
            if (!PublicAnswerMark.IsOfApi(context))
            {
                return false;
            }
            await Problem.WriteAsync(context);
            return true;
        }

        // By now the request stands at the page of errors.
        private static string PathOf(HttpContext context) =>
            LoggedPath.Of(context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path);

        [LoggerMessage(LogLevel.Error, "{Code}: {Method} {Path}")]
        private partial void Fault(Exception exception, string code, string method, string path);
    }
}
