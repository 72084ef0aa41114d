using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleSite))]
[assembly: AssemblyFixture(typeof(EmptySite))]
[assembly: AssemblyFixture(typeof(SeveralSite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>The real application on a real port of this machine, with data of its own; no test server, no stand-ins.</summary>
/// <param name="sample">True where the first run shows the sample.</param>
/// <param name="reader">True where there is somebody who sees everything; see <see cref="Sessions"/>.</param>
/// <param name="publishesCards">True where the sample publishes its personal scorecards, as it does outside the tests.</param>
public abstract class Site(bool sample, bool reader = true, bool publishesCards = false) : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("traguardo-test-");
    private string? postgres;
    private WebApplication? app;

    /// <summary>True where sites of the kind all begin with the same, so that each may be a copy of one: see <see cref="Beginning"/>.</summary>
    protected virtual bool IsCopied => false;

    /// <summary>As <c>http://127.0.0.1:41234</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What opens the set-up page; null where somebody had an account already.</summary>
    public string? SetUpCode { get; private set; }

    /// <summary>Where the site keeps its database.</summary>
    public string DataDirectory => data.FullName;

    /// <summary>The application's own services, for tests that prepare data.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>
    /// Somebody who sees everything. Keeps cookies like a browser, follows nothing and unpacks nothing, so that a test sees what
    /// was sent.
    /// </summary>
    public HttpClient Client() => ClientWith(Sessions.Of(Address));

    /// <summary>Nobody known.</summary>
    public HttpClient Stranger() => ClientWith(null);

    /// <summary>One of the sample's people, by the first part of their address: <c>oiv</c>, <c>rag</c>, <c>dirigente.rs</c>.</summary>
    public async Task<HttpClient> ClientAsync(string person) => ClientWith(await Sessions.SignInAsync(this, $"{person}@esempio.invalid"));

    /// <summary>Nobody known, who comes from a network address of this machine.</summary>
    public HttpClient From(IPAddress address) => ClientWith(null, async (context, cancellation) =>
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(address, 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    });

    private HttpClient ClientWith(Cookie? session, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, ConnectCallback = connect };
        if (session is not null)
        {
            handler.CookieContainer.Add(new Uri(Address), new Cookie(session.Name, session.Value, "/"));
        }
        return new HttpClient(handler) { BaseAddress = new Uri(Address) };
    }

    public virtual async ValueTask InitializeAsync()
    {
        if (!IsCopied)
        {
            await BeginAsync();
            return;
        }
        var beginning = await Beginning.OfAsync(GetType());
        beginning.CopyTo(data);
        postgres = Postgres.CopyOf(beginning.Postgres);
        await StartAsync();
        Sessions.Resume(this, beginning.Session);
    }

    /// <summary>What a site of its kind holds besides, once it has started for the first time.</summary>
    protected virtual Task FillAsync() => Task.CompletedTask;

    private async Task BeginAsync()
    {
        postgres = await Postgres.NewMigratedDatabaseAsync();
        await StartAsync();
        if (reader)
        {
            await Sessions.OpenAsync(this);
        }
        await FillAsync();
    }

    /// <summary>Starts a site of a kind for the first time and stops it, for others to be copies of.</summary>
    internal static async Task<Beginning> BeginAsync(Type kind)
    {
        var site = (Site)Activator.CreateInstance(kind)!;
        await site.BeginAsync();
        var session = Sessions.Of(site.Address)!;
        var database = await site.EmbeddedDatabaseAsync();
        await site.app!.DisposeAsync();
        if (database is not null)
        {
            // What its pool holds open would be taken away, with a journal beside the file, while it is copied.
            using var connection = new SqliteConnection(database);
            SqliteConnection.ClearPool(connection);
        }
        return new Beginning(site.data, site.postgres, session);
    }

    // How the application opens it; null where it is not the embedded one.
    private async Task<string?> EmbeddedDatabaseAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync();
        return postgres is null ? db.Database.GetConnectionString() : null;
    }

    /// <summary>Stops the application and starts it again on its data, at another address.</summary>
    public async Task RestartAsync()
    {
        await app!.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Another server on the same data, which listens to nobody yet.</summary>
    public WebApplication Another() => Server.Build(Settings);

    /// <summary>What tells the site the time; null for the machine's own clock.</summary>
    protected virtual TimeProvider? Clock => null;

    private ServerSettings Settings => new("http://127.0.0.1:0", data.FullName, sample, postgres) { Clock = Clock, SampleFolder = publishesCards ? null : SampleFile.ReservedFolder };

    // Apart from the test that asks: timers of the application outlive it, and would keep all that the runner knows of the test.
    private Task StartAsync()
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(StartApartAsync);
        }
    }

    private async Task StartApartAsync()
    {
        app = Server.Build(Settings);
        Prepare(app);
        SetUpCode = (await Server.StartAsync(app, Settings)).SetUpCode;
        Address = app.Urls.Single();
    }

    /// <summary>Stores a cycle file as an import does.</summary>
    public async Task ImportAsync(byte[] file, string? contextJson = null)
    {
        var reading = CycleReader.Read(file);
        Assert.Empty(reading.Faults);
        await Sessions.AdmitAsync(this, reading.Cycle!.Administration.Code);
        await Services.GetRequiredService<CycleStore>().SaveAsync(reading.Cycle!, contextJson, isSample: false, Origin.Program(reading.Cycle!.Administration.Code, "Prova"));
    }

    /// <summary>What a site of its own kind does with the application before it starts.</summary>
    protected virtual void Prepare(WebApplication built)
    {
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (app is not null)
        {
            await app.DisposeAsync();
            // The runner keeps the site longer, and what it was made of weighs.
            app = null;
        }
        Postgres.Drop(postgres);
        data.Delete(recursive: true);
    }
}

/// <summary>As after the first start: the sample administration.</summary>
public sealed class SampleSite() : Site(sample: true)
{
    protected override bool IsCopied => true;

    /// <summary>The address of the sample's map, where those of all its pages begin.</summary>
    public const string Map = "/cciaa_pi/2020";
}

/// <summary>
/// The sample, a cycle with nothing in it yet, a cycle in which everything is as it rarely is, and the sample's administration a year
/// later: three administrations with the same year, one with two.
/// </summary>
public sealed class SeveralSite() : Site(sample: true)
{
    /// <summary>The map of the cycle with nothing in it.</summary>
    public const string Bare = "/c_vuoto/2020";

    /// <summary>The map of the odd cycle: its administration's code is the name of a page.</summary>
    public const string Odd = "/errore/2020";

    protected override async Task FillAsync()
    {
        await ImportAsync(Repository.Bytes("tests/Web.Tests/Features/Cycles/bare.json"));
        await ImportAsync(Repository.Bytes("tests/Web.Tests/Features/Cycles/odd.json"));
        await ImportAsync(SampleFile.OfYear(2021, cycle =>
        {
            cycle["revisions"] = new JsonArray(Withdrawn);
            cycle["analyses"] = new JsonArray(Written);
        }));
    }

    // An analysis that came early, so that there is one to look at.
    private static JsonObject Written => new()
    {
        ["objective"] = "ente/A/A4",
        ["cause"] = "external",
        ["causes"] = "Le presenze turistiche sono calate in tutta la regione.",
        ["action"] = "Promozione congiunta con i comuni della costa.",
        ["writtenBy"] = "Servizio per la competitività",
        ["writtenOn"] = "2021-11-30",
    };

    // A revision that came to nothing, so that there is one to look at.
    private static JsonObject Withdrawn => new()
    {
        ["code"] = "R1",
        ["node"] = "ente/D/D2",
        ["was"] = new JsonObject { ["indicator"] = "D2.2", ["target"] = 0.2 },
        ["becomes"] = new JsonObject { ["indicator"] = "D2.2", ["target"] = 0.1 },
        ["reason"] = "Proposta ritirata",
        ["state"] = "withdrawn",
    };
}

/// <summary>Before anything has been imported.</summary>
public sealed class EmptySite() : Site(sample: false)
{
    protected override bool IsCopied => true;
}
