using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Traguardo.Web.Tests.Commands;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Operations;

/// <summary>What is sent to a collector where the settings name one, and that nothing of it is there where they do not.</summary>
[OnAnyDatabase]
public sealed class TelemetryTests
{
    private const string Secret = "SEGRETO";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_is_told_how_it_goes_and_no_key()
    {
        using var collector = new Collector();
        await using (var site = await SetSite.StartAsync(collector.Settings, sample: true))
        {
            using var client = site.Client();
            using var map = await client.GetAsync(new Uri(SampleSite.Map, UriKind.Relative), Stop);
            using var invitation = await client.GetAsync(new Uri($"/accesso/invito/{Secret}?chiave={Secret}", UriKind.Relative), Stop);
            using var calendar = await client.GetAsync(new Uri($"/calendario/{Secret}.ics", UriKind.Relative), Stop);
        }

        var (metrics, traces) = (collector.Told("/v1/metrics"), collector.Told("/v1/traces"));
        Assert.Contains("traguardo.audit.entries", metrics, StringComparison.Ordinal);
        Assert.Contains("signed-in", metrics, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("{ente}/{anno:int}", traces, StringComparison.Ordinal);
        Assert.Contains("/accesso/invito/…", traces, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, metrics + traces + collector.Told("/v1/logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_tells_that_it_was_made()
    {
        using var collector = new Collector();
        using var folder = new TemporaryFolder();
        await using var site = await SetSite.StartAsync(new { });
        var run = await Commands.Traguardo.Run(["backup", "--to", folder.At("copia.zip"), "--data", site.DataDirectory], collector.Environment);

        Assert.Equal(0, run.Exit);
        Assert.Contains("traguardo.backups", collector.Told("/v1/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_none_of_it_is_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is asked of Linux.");
        Assert.Contains("OpenTelemetry.dll", await LoadedAsync(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9" }), StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", await LoadedAsync([]), StringComparison.Ordinal);
    }

    // What a server that listens has loaded.
    private static async Task<string> LoadedAsync(Dictionary<string, string> environment)
    {
        using var data = new TemporaryFolder();
        using var process = Commands.Traguardo.Start(["serve", "--port", "0", "--no-sample", "--no-browser", "--data", data.Path], environment);
        try
        {
            await process.StandardOutput.ReadLineAsync(Stop);
            await process.StandardOutput.ReadLineAsync(Stop);
            return await File.ReadAllTextAsync($"/proc/{process.Id}/maps", Stop);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Takes what a collector takes, and keeps it.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentQueue<(string Path, string Content)> told = new();
        private readonly string address = $"http://127.0.0.1:{FreePort()}";

        public Collector()
        {
            listener.Prefixes.Add(address + "/");
            listener.Start();
            _ = TakeAsync();
        }

        public Dictionary<string, string> Environment => new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" };

        public object Settings => Environment;

        // Names and texts stand in it as they are.
        public string Told(string path) => string.Concat(told.Where(one => one.Path == path).Select(one => one.Content));

        public void Dispose() => listener.Close();

        private async Task TakeAsync()
        {
            try
            {
                while (true)
                {
                    var asked = await listener.GetContextAsync();
                    using var content = new MemoryStream();
                    await asked.Request.InputStream.CopyToAsync(content);
                    told.Enqueue((asked.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(content.ToArray())));
                    asked.Response.Close();
                }
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private static int FreePort()
        {
            using var any = new TcpListener(IPAddress.Loopback, 0);
            any.Start();
            return ((IPEndPoint)any.LocalEndpoint).Port;
        }
    }
}
