using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Traguardo.Bench;

/// <summary>Asks over a few kept connections, as fast as answers come. A plain socket: a full client would be the slower end.</summary>
public static class Load
{
    private const int Connections = 8;

    private static int asked;

    /// <summary>Answers per second over so long, for one address.</summary>
    public static Task<double> RunAsync(int port, string path, string headers, TimeSpan duration)
    {
        var request = Request(path, headers);
        return RunAsync(port, () => request, duration);
    }

    /// <summary>The same, where no address is asked for twice: each has a <c>q</c> of blanks, which leaves the page as it is.</summary>
    public static Task<double> RunAnewAsync(int port, string path, string headers, TimeSpan duration) => RunAsync(
        port,
        () => Request($"{path}?q={Blanks(Interlocked.Increment(ref asked))}", headers),
        duration);

    private static string Blanks(int number) => string.Concat(Convert.ToString(number, 2).Select(bit => bit == '0' ? "%20" : "%09"));

    private static byte[] Request(string path, string headers) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n");

    private static async Task<double> RunAsync(int port, Func<byte[]> request, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Ask(port, request, start, duration))));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int Ask(int port, Func<byte[]> request, long start, TimeSpan duration)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        var buffer = new byte[1 << 18];
        var answers = 0;
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            socket.Send(request());
            ReadAnswer(socket, buffer);
            answers++;
        }
        return answers;
    }

    private static void ReadAnswer(Socket socket, byte[] buffer)
    {
        var read = 0;
        int end;
        while ((end = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8)) < 0)
        {
            read += Receive(socket, buffer.AsSpan(read));
        }
        var head = buffer.AsSpan(0, end);
        var status = head[9..12];
        if (!status.SequenceEqual("200"u8) && !status.SequenceEqual("304"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(head));
        }
        var label = "Content-Length: "u8;
        var at = head.IndexOf(label);
        if (at >= 0)
        {
            if (!Utf8Parser.TryParse(head[(at + label.Length)..], out int length, out _))
            {
                throw new InvalidOperationException(Encoding.ASCII.GetString(head));
            }
            for (var rest = length - (read - end - 4); rest > 0;)
            {
                rest -= Receive(socket, buffer.AsSpan(0, Math.Min(rest, buffer.Length)));
            }
        }
        else if (status.SequenceEqual("200"u8))
        {
            while (!buffer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8))
            {
                read += Receive(socket, buffer.AsSpan(read));
            }
        }
    }

    private static int Receive(Socket socket, Span<byte> into) =>
        socket.Receive(into) is > 0 and var received ? received : throw new InvalidOperationException("The server closed the connection.");
}
