namespace Traguardo.Bench;

/// <summary>Pages per second, each beside a bare Kestrel endpoint and a static file of the same bytes, in turns of one run.</summary>
public static class WebBench
{
    private const int Rounds = 3;
    private const string Cycle = "/cciaa_pi/2020";
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(string root)
    {
        var data = Directory.CreateTempSubdirectory("traguardo-bench");
        var app = Path.Combine(root, "artifacts", "app", "traguardo.dll");
        using var traguardo = new ServerProcess(5301, app, "serve", "--port", "5301", "--data", data.FullName, "--no-browser");
        await traguardo.FirstAnswerAsync("/health");

        Table.Head("Pages per second, 8 connections", "page", "bytes", "requests/s", "bare endpoint", "static file", "% of bare", "% of static");
        await CompareAsync(traguardo, data, "map", Cycle, "");
        await CompareAsync(traguardo, data, "scorecard", Cycle + "/cruscotto/ente", "");
        await CompareAsync(traguardo, data, "scorecard, Brotli", Cycle + "/cruscotto/ente", "Accept-Encoding: br\r\n");
        await CompareAsync(traguardo, data, "why", Cycle + "/perche/ente/A/A4", "");
        await CompareAsync(traguardo, data, "scorecard made anew each time", Cycle + "/cruscotto/ente?q={n}", "", isAnew: true);
        await CompareAsync(traguardo, data, "scorecard, 304", Cycle + "/cruscotto/ente", "", isConditional: true);
        data.Delete(recursive: true);
    }

    private static async Task CompareAsync(
        ServerProcess traguardo, DirectoryInfo data, string name, string path, string headers, bool isConditional = false, bool isAnew = false)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{traguardo.Port}{path.Replace("{n}", "", StringComparison.Ordinal)}");
        if (headers.Length > 0)
        {
            request.Headers.Add("Accept-Encoding", "br");
        }
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (isConditional)
        {
            headers = $"If-None-Match: {answer.Headers.ETag}\r\n";
            body = [];
        }
        var file = Path.Combine(data.FullName, $"body-{Guid.NewGuid():N}.html");
        await File.WriteAllBytesAsync(file, body);

        using var bare = new ServerProcess(5302, typeof(WebBench).Assembly.Location, "bare", "5302", file);
        await bare.FirstAnswerAsync("/empty");
        var (own, peer, disk) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            // A query that no one has asked before is a page that no one has kept.
            var asked = isAnew ? path.Replace("{n}", $"a&r={round}", StringComparison.Ordinal) : path;
            own.Add(isAnew ? await AnewAsync(traguardo.Port, asked) : await Load.RunAsync(traguardo.Port, asked, headers, Turn));
            peer.Add(await Load.RunAsync(bare.Port, isConditional ? "/empty" : "/bytes", "", Turn));
            disk.Add(await Load.RunAsync(bare.Port, $"/static/{Path.GetFileName(file)}", "", Turn));
        }
        // The first round warms up.
        var (a, b, c) = (Median(own[1..]), Median(peer[1..]), Median(disk[1..]));
        Table.Row(name, Table.N(body.Length), Table.N(a), Table.N(b), Table.N(c), Table.N(100 * a / b), Table.N(100 * a / c));
    }

    private static async Task<double> AnewAsync(int port, string path)
    {
        // Each connection asks an address of its own each time, by a number that only grows.
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(connection => Task.Run(async () =>
        {
            using var client = new HttpClient();
            var answers = 0;
            while (System.Diagnostics.Stopwatch.GetElapsedTime(start) < Turn)
            {
                await client.GetByteArrayAsync(new Uri($"http://127.0.0.1:{port}{path}&c={connection}&i={answers}"));
                answers++;
            }
            return answers;
        })));
        return counts.Sum() / System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
