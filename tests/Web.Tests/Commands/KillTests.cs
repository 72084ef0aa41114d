using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Audit;
using Traguardo.Core.Compiling;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Features.Recording;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>
/// The server is killed at random moments while people enter values. What was acknowledged is there afterwards, nothing is there by
/// halves, and the audit is whole. <c>TRAGUARDO_KILLS</c> says how often; docs/testing.md has the figures of a long run.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int FewKills = 2;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(500);

    // Each of these people enters the values of one unit's year or quarter.
    private static readonly (string Person, string Page)[] Writers =
        [("Responsabile servizio per la competitività", "/rilevazioni/COMP/Q1"), ("Struttura tecnica di supporto", "/rilevazioni/COMP/Q2"), ("Responsabile ragioneria", "/rilevazioni/RAG")];

    private readonly TemporaryFolder folder = new();
    private readonly string? postgres = Postgres.NewDatabase();
    private readonly int port = FreePort();
    private readonly ConcurrentDictionary<string, decimal> acknowledged = new();
    private readonly ConcurrentDictionary<string, decimal> asked = new();
    private int written;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Postgres.Drop(postgres);
        folder.Dispose();
    }

    [Fact]
    public async Task Whenever_it_is_killed_what_was_acknowledged_is_there_and_nothing_by_halves()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("TRAGUARDO_KILLS") ?? $"{FewKills}", CultureInfo.InvariantCulture);
        var clients = new List<HttpClient>();
        for (var kill = 1; kill <= kills; kill++)
        {
            using var server = new Killed(await StartAsync());
            if (clients.Count == 0)
            {
                var import = await Traguardo.Run(["import", folder.Write("anno.json", EntrySite.File()), "--data", folder.Path], Settings);
                Assert.Equal((0, ""), (import.Exit, import.Error));
                clients.AddRange(await Task.WhenAll(Writers.Select(writer => SignInAsync(writer.Person))));
            }
            var before = written;
            var life = RandomNumberGenerator.GetInt32((int)LongestLife.TotalMilliseconds);
            var writing = Writers.Zip(clients, (writer, client) => WriteUntilGoneAsync(client, EntrySite.Map + writer.Page)).ToArray();
            // In the midst of what people write: a server that has just started answers its first page slowly, and nothing would be lost yet.
            for (var wait = 0; written == before && wait < 600; wait++)
            {
                await Task.Delay(50, Stop);
            }
            await Task.Delay(life, Stop);
            server.Dispose();
            await Task.WhenAll(writing);
            await CheckAsync();
            if (kill % 50 == 0 || kill == kills)
            {
                TestContext.Current.TestOutputHelper!.WriteLine($"{kill} kills, {written} writes acknowledged, {acknowledged.Count} values");
            }
        }
        clients.ForEach(client => client.Dispose());
        Assert.NotEqual(0, written);
    }

    private Dictionary<string, string> Settings => postgres is null ? [] : new() { ["TRAGUARDO_DATABASE"] = postgres };

    private async Task<Process> StartAsync()
    {
        var server = Traguardo.Start(["serve", "--port", $"{port}", "--data", folder.Path, "--no-browser"], Settings);
        while (await server.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (line.Contains("in ascolto", StringComparison.Ordinal))
            {
                return server;
            }
        }
        throw new InvalidOperationException(await server.StandardError.ReadToEndAsync(Stop));
    }

    private async Task<HttpClient> SignInAsync(string person)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var page = await client.PageAsync("/accesso");
        var button = page.QuerySelectorAll("button[name=persona]").OfType<IHtmlButtonElement>().First(one => one.Says().Contains(person, StringComparison.OrdinalIgnoreCase));
        using var form = new FormUrlEncodedContent(
        [
            new("persona", button.Value),
            new("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value),
        ]);
        using var answer = await client.PostAsync(new Uri("/accesso?handler=Sample", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private async Task WriteUntilGoneAsync(HttpClient client, string address)
    {
        try
        {
            while (true)
            {
                var page = await client.PageAsync(address);
                var row = page.QuerySelector("tbody[data-key]:has(input[inputmode=decimal])")!;
                var datum = row.GetAttribute("data-key")!;
                var next = asked.GetValueOrDefault(datum) + 1;
                asked[datum] = next;
                using var answer = await client.SendAsync(page, address, "form.recording", (row.QuerySelector("input[inputmode=decimal]")!.GetAttribute("name")!, $"{next}"));
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                acknowledged[datum] = next;
                Interlocked.Increment(ref written);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
        {
            // Killed.
        }
    }

    private async Task CheckAsync()
    {
        await using var services = new ServiceCollection().AddTraguardoData(folder.Path, postgres).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var log = await db.Audit.AsNoTracking().Where(entry => entry.Administration == "cciaa_pi").OrderBy(entry => entry.Sequence).ToListAsync(Stop);
        var chain = new AuditChain("cciaa_pi");
        Assert.All(log, entry => Assert.Null(chain.Add(entry)));
        var due = DueData.Of(CompiledCycle.Compile((await services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", EntrySite.Year, Stop))!.Cycle).OrThrow());
        var versions = await db.DatumRecords.AsNoTracking().ToDictionaryAsync(record => record.Datum, record => record.Version, Stop);
        foreach (var (datum, tried) in asked)
        {
            Assert.True(DatumKey.TryParse(datum, out var key));
            var stored = due.Find(key)!.Entered?.Value?.Content ?? 0;
            var notes = log.FindAll(entry => entry.Subject == $"{EntrySite.Year}/{datum}");
            Assert.InRange(stored, acknowledged.GetValueOrDefault(datum), tried);
            Assert.Equal((datum, notes.Count), (datum, versions.GetValueOrDefault(datum)));
            Assert.True(notes.Count == 0 || JsonDocument.Parse(notes[^1].Is!).RootElement.GetProperty("value").GetString() == $"{stored}", $"{datum}: {stored}, and the audit says {notes.LastOrDefault()?.Is}.");
        }
    }

    // At the latest when the test is over, however it ends.
    private sealed class Killed(Process server) : IDisposable
    {
        public void Dispose()
        {
            if (!server.HasExited)
            {
                server.Kill();
                server.WaitForExit();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
