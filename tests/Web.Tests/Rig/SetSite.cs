using System.Text.Json;

namespace Traguardo.Web.Tests.Rig;

/// <summary>A site with settings of its own.</summary>
/// <param name="settings">As <c>settings.json</c> holds them.</param>
/// <param name="sample">True where it shows the sample.</param>
/// <param name="reader">True where there is somebody who sees everything. They come without TLS.</param>
public sealed class SetSite(object settings, bool sample = false, bool reader = true) : Site(sample, reader)
{
    public override async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(DataDirectory, "settings.json"), JsonSerializer.Serialize(settings));
        await base.InitializeAsync();
    }

    public static async Task<SetSite> StartAsync(object settings, bool sample = false, bool reader = true)
    {
        var site = new SetSite(settings, sample, reader);
        await site.InitializeAsync();
        return site;
    }
}
