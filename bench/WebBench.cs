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
        await CompareAsync(traguardo, data, "scorecard, made anew for each request", Cycle + "/cruscotto/ente", "", isAnew: true);
        await CompareAsync(traguardo, data, "scorecard, 304", Cycle + "/cruscotto/ente", "", isConditional: true);

        Table.Head("What is published, beside a static file of the same server, 8 connections", "answer", "bytes", "requests/s", "the file's bytes", "file, requests/s", "% of the file");
        await BesideFileAsync(traguardo, "home of the administration", "/cciaa_pi");
        await BesideFileAsync(traguardo, "map", Cycle);
        await BesideFileAsync(traguardo, "API: years", "/api/v1/cciaa_pi/anni");
        await BesideFileAsync(traguardo, "API: results", "/api/v1/cciaa_pi/2020/risultati");
        await BesideFileAsync(traguardo, "API: results, Brotli", "/api/v1/cciaa_pi/2020/risultati", "br");
        data.Delete(recursive: true);
    }

    // The site's style sheet, as whoever opens the page asks for it as well.
    private static async Task BesideFileAsync(ServerProcess traguardo, string name, string path, string encoding = "identity")
    {
        const string file = "/traguardo.css";
        var (bytes, fileBytes) = (await BytesOfAsync(traguardo, path, encoding), await BytesOfAsync(traguardo, file, encoding));
        var headers = $"Accept-Encoding: {encoding}\r\n";
        var (own, disk) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            own.Add(await Load.RunAsync(traguardo.Port, path, headers, Turn));
            disk.Add(await Load.RunAsync(traguardo.Port, file, headers, Turn));
        }
        // The first round warms up.
        var (a, b) = (Median(own[1..]), Median(disk[1..]));
        Table.Row(name, Table.N(bytes), Table.N(a), Table.N(fileBytes), Table.N(b), Table.N(100 * a / b));
    }

    private static async Task<int> BytesOfAsync(ServerProcess traguardo, string path, string encoding)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{traguardo.Port}{path}");
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    private static async Task CompareAsync(
        ServerProcess traguardo, DirectoryInfo data, string name, string path, string headers, bool isConditional = false, bool isAnew = false)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{traguardo.Port}{path}");
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
            own.Add(isAnew ? await Load.RunAnewAsync(traguardo.Port, path, headers, Turn) : await Load.RunAsync(traguardo.Port, path, headers, Turn));
            peer.Add(await Load.RunAsync(bare.Port, isConditional ? "/empty" : "/bytes", "", Turn));
            disk.Add(await Load.RunAsync(bare.Port, $"/static/{Path.GetFileName(file)}", "", Turn));
        }
        // The first round warms up.
        var (a, b, c) = (Median(own[1..]), Median(peer[1..]), Median(disk[1..]));
        Table.Row(name, Table.N(body.Length), Table.N(a), Table.N(b), Table.N(c), Table.N(100 * a / b), Table.N(100 * a / c));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
