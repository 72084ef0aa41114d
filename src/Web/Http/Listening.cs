using Microsoft.AspNetCore.DataProtection;
using Traguardo.Web.Access;

namespace Traguardo.Web.Http;

/// <summary>How the server listens, and the limits within which it answers.</summary>
public static class Listening
{
    /// <summary>A request's body: enough for a cycle of the largest administration, not for filling the memory.</summary>
    public const long LargestBody = 32 * 1024 * 1024;

    public static void AddListening(this WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.Configuration["AllowedHosts"] = settings.AllowedHosts(new SiteAddress(builder.Configuration).Known?.Host);
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        // Run from a build or from a published copy, the site's files are served the same way.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // At finer levels the framework writes addresses with all that stands in them, and what forms hold: keys and passwords too.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Nor is every line to carry the address of its request, which may be an invitation.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // That it cannot start is said by the command, in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // A page with a form is kept by nobody: that the form says so over what the page says is meant.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // A fault is logged once, with the code its page shows; the database would say it twice more.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
    }

    /// <summary>The keys that sign forms outlive a restart: they are kept with the data.</summary>
    public static void AddKeys(this WebApplicationBuilder builder, DirectoryInfo data)
    {
        builder.Services.AddDataProtection().SetApplicationName("traguardo").PersistKeysToFileSystem(data.CreateSubdirectory("keys"));
        // On a single machine the keys are as safe as the data beside them; the warning would be printed at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
