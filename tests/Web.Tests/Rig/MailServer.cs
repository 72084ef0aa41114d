using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Traguardo.Web.Tests.Rig;

/// <summary>A mail server on this machine that keeps what it gets.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> letters = new();

    public MailServer()
    {
        server.Start();
        _ = ServeAsync();
    }

    /// <summary>The port it listens on.</summary>
    public int Port => ((IPEndPoint)server.LocalEndpoint).Port;

    /// <summary>What it answers to whoever brings a letter, as <c>451 later</c>; null where it takes it.</summary>
    public string? Refusal { get; set; }

    /// <summary>Called before a letter is taken.</summary>
    public Action? Taking { get; set; }

    /// <summary>How many letters it was asked to take, be it that it took none of them.</summary>
    public int Asked { get; private set; }

    /// <summary>The letters to an address so far.</summary>
    public IReadOnlyList<string> LettersTo(string address) => [.. letters.Where(letter => letter.Contains($"<{address}>", StringComparison.Ordinal))];

    public void Dispose() => server.Dispose();

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
            if (line.StartsWith("MAIL", StringComparison.Ordinal))
            {
                Asked++;
                Taking?.Invoke();
                await writer.WriteLineAsync(Refusal ?? "250 prova");
                continue;
            }
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
