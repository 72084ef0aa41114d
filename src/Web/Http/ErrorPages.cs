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
    }

    private sealed partial class FaultLog(ILogger<FaultLog> log) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
        {
            if (exception is not BadHttpRequestException)
            {
                Fault(exception, context.TraceIdentifier, context.Request.Method, PathOf(context));
            }
            return ValueTask.FromResult(false);
        }

        // By now the request stands at the page of errors.
        private static string PathOf(HttpContext context) =>
            LoggedPath.Of(context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path);

        [LoggerMessage(LogLevel.Error, "{Code}: {Method} {Path}")]
        private partial void Fault(Exception exception, string code, string method, string path);
    }
}
