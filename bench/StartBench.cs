namespace Traguardo.Bench;

/// <summary>From the start of the process to the first page, beside a bare application; and a command from start to end.</summary>
public static class StartBench
{
    private const int Runs = 5;

    public static async Task RunAsync(string root)
    {
        var app = Path.Combine(root, "artifacts", "app", "traguardo.dll");
        var data = Directory.CreateTempSubdirectory("traguardo-bench");
        var body = Path.Combine(data.FullName, "body.html");
        await File.WriteAllTextAsync(body, "ok");
        var (first, later, bare, command) = (0.0, new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            using (var traguardo = new ServerProcess(5303, app, "serve", "--port", "5303", "--data", data.FullName, "--no-browser"))
            {
                var milliseconds = await traguardo.FirstAnswerAsync("/cciaa_pi/2020");
                if (run == 0)
                {
                    first = milliseconds;
                }
                else
                {
                    later.Add(milliseconds);
                }
            }
            using (var peer = new ServerProcess(5304, typeof(StartBench).Assembly.Location, "bare", "5304", body))
            {
                bare.Add(await peer.FirstAnswerAsync("/bytes"));
            }
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            using var score = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [app, "score", Path.Combine(root, "samples", "pisa-2020", "cycle.json"), "--json"]) { RedirectStandardOutput = true })!;
            await score.StandardOutput.ReadToEndAsync();
            await score.WaitForExitAsync();
            command.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        data.Delete(recursive: true);
        var peerMedian = Median(bare[1..]);
        Table.Head("From start to the first answer", "what", "ms", "× bare");
        Table.Row("bare application, first answer", Table.N(peerMedian), "1.0");
        Table.Row("Traguardo, first map", Table.N(Median(later)), Table.N(Median(later) / peerMedian, 1));
        Table.Row("Traguardo on an empty directory, with migrations and sample", Table.N(first), Table.N(first / peerMedian, 1));
        Table.Row("`traguardo score … --json`, start to end", Table.N(Median(command[1..])), Table.N(Median(command[1..]) / peerMedian, 1));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
