using System.Net;

namespace Traguardo.Bench;

/// <summary>The peer: Kestrel with nothing on it but one endpoint and one static file, each of the size of the page it is held against.</summary>
public static class BareServer
{
    public static async Task RunAsync(int port, string bodyFile)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var body = await File.ReadAllBytesAsync(bodyFile);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(Path.GetDirectoryName(Path.GetFullPath(bodyFile))!),
            RequestPath = "/static",
            ServeUnknownFileTypes = true,
        });
        app.MapGet("/bytes", (HttpContext context) =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        app.MapGet("/empty", () => Results.Ok());
        await app.RunAsync();
    }
}
