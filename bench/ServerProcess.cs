using System.Diagnostics;
using System.Net.Sockets;

namespace Traguardo.Bench;

/// <summary>A server in a process of its own, from its start to its end.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    public ServerProcess(int port, params string[] arguments)
    {
        Port = port;
        Started = Stopwatch.GetTimestamp();
        process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    public long Started { get; }

    /// <summary>Milliseconds from the start of the process to the last byte of the first answer.</summary>
    public async Task<double> FirstAnswerAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                return Stopwatch.GetElapsedTime(Started).TotalMilliseconds;
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                await Task.Delay(2);
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
