using System.Net;
using Microsoft.AspNetCore.Builder;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleSite))]
[assembly: AssemblyFixture(typeof(EmptySite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>The real application on a real port of this machine, with data of its own; no test server, no stand-ins.</summary>
public abstract class Site(bool sample) : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("traguardo-test-");
    private WebApplication? app;

    /// <summary>As <c>http://127.0.0.1:41234</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where the site keeps its database.</summary>
    public string DataDirectory => data.FullName;

    /// <summary>The application's own services, for tests that prepare data.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>Keeps cookies like a browser, follows nothing and unpacks nothing, so that a test sees what was sent.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = new Uri(Address),
    };

    public async ValueTask InitializeAsync()
    {
        var settings = new ServerSettings("http://127.0.0.1:0", data.FullName, sample);
        app = Server.Build(settings);
        await Server.StartAsync(app, settings);
        Address = app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (app is not null)
        {
            await app.DisposeAsync();
        }
        data.Delete(recursive: true);
    }
}

/// <summary>As after the first start: the sample administration.</summary>
public sealed class SampleSite() : Site(sample: true)
{
    /// <summary>The address of the sample's map, where those of all its pages begin.</summary>
    public const string Map = "/cciaa_pi/2020";
}

/// <summary>Before anything has been imported.</summary>
public sealed class EmptySite() : Site(sample: false);
