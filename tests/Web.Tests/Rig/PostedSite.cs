using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(PostedSite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>An administration whose site sends mail, to a server that keeps what it gets.</summary>
public sealed class PostedSite : StaffedSite
{
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> letters = new();

    public override async ValueTask InitializeAsync()
    {
        server.Start();
        _ = ServeAsync();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        // The site's name in letters is what the settings say, whatever a request calls it.
        var settings = new { Site = "http://performance.ente.invalid", Mail = new { Host = "127.0.0.1", Port = port, Security = "None", From = "Traguardo <performance@ente.invalid>" } };
        await File.WriteAllTextAsync(Path.Combine(DataDirectory, "settings.json"), JsonSerializer.Serialize(settings));
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        server.Dispose();
    }

    /// <summary>The letters to an address so far.</summary>
    public IReadOnlyList<string> LettersTo(string address) => [.. letters.Where(letter => letter.Contains($"<{address}>", StringComparison.Ordinal))];

    /// <summary>The letters to an address, once there are so many.</summary>
    public async Task<IReadOnlyList<string>> LettersToAsync(string address, int count)
    {
        for (var i = 0; i < 300 && LettersTo(address).Count < count; i++)
        {
            await Task.Delay(100);
        }
        return LettersTo(address);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync();
                await TakeAsync(client);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The tests are over.
        }
    }

    private async Task TakeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 prova");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("354");
                var letter = new System.Text.StringBuilder();
                while (await reader.ReadLineAsync() is { } text && text != ".")
                {
                    letter.AppendLine(text);
                }
                letters.Enqueue(letter.ToString());
            }
            await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221" : "250 prova");
        }
    }
}
