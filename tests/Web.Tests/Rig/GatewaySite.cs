using System.Text.Json;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(GatewaySite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>An administration whose people may prove who they are at an identity provider; the settings say so, beside the data.</summary>
public sealed class GatewaySite : StaffedSite
{
    public const string Enough = "https://www.spid.gov.it/SpidL2";

    public IdentityProvider Provider { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await Provider.StartAsync();
        var settings = new
        {
            OpenId = new
            {
                Authority = Provider.Address,
                ClientId = IdentityProvider.Client,
                ClientSecret = IdentityProvider.Secret,
                Scopes = new[] { "profile" },
                Levels = new[] { Enough, "https://www.spid.gov.it/SpidL3" },
            },
        };
        await File.WriteAllTextAsync(Path.Combine(DataDirectory, "settings.json"), JsonSerializer.Serialize(settings));
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
