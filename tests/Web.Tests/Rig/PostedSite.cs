using System.Text.Json;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(PostedSite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>An administration whose site sends mail, to a server that keeps what it gets.</summary>
public class PostedSite : StaffedSite
{
    /// <summary>What letters call the site, whatever a request calls it.</summary>
    public const string Name = "http://performance.ente.invalid";

    /// <summary>The server that takes the letters.</summary>
    public MailServer Mail { get; } = new();

    /// <summary>What the settings say of logs.</summary>
    protected virtual object? Logging => null;

    public override async ValueTask InitializeAsync()
    {
        var settings = new { Site = Name, Mail = new { Host = "127.0.0.1", Mail.Port, Security = "None", From = "Traguardo <performance@ente.invalid>" }, Logging };
        await File.WriteAllTextAsync(Path.Combine(DataDirectory, "settings.json"), JsonSerializer.Serialize(settings));
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Mail.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The letters to an address so far.</summary>
    public IReadOnlyList<string> LettersTo(string address) => Mail.LettersTo(address);

    /// <summary>The letters to an address, once there are so many.</summary>
    public async Task<IReadOnlyList<string>> LettersToAsync(string address, int count)
    {
        var until = DateTime.UtcNow + Waits.Longest;
        while (LettersTo(address).Count < count && DateTime.UtcNow < until)
        {
            await Task.Delay(100);
        }
        return LettersTo(address);
    }
}
