using System.Text.Json;
using Traguardo.Core.People;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(GatewaySite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>An administration whose people may prove who they are at an identity provider; the settings say so, beside the data, and ask a second step of the OIV.</summary>
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
            SecondFactorFor = new[] { nameof(Role.Oiv) },
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

/// <summary>The same, with a provider that answers nobody.</summary>
public sealed class GatewaySiteWithoutProvider() : Site(sample: false, reader: false)
{
    public override async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(DataDirectory, "settings.json"), """{ "OpenId": { "Authority": "http://127.0.0.1:9", "ClientId": "traguardo" } }""");
        await base.InitializeAsync();
    }
}
