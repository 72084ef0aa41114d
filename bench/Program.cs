using Traguardo.Bench;

if (args is ["bare", var port, var body])
{
    await BareServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), body);
    return;
}

var root = args[0];
(string Name, Func<Task> Run)[] rooms =
[
    ("core", () => { CoreBench.Run(root); return Task.CompletedTask; }),
    ("documents", () => DocumentBench.RunAsync(root)),
    ("web", () => WebBench.RunAsync(root)),
    ("start", () => StartBench.RunAsync(root)),
];
Table.Machine();
foreach (var room in rooms.Where(room => args.Length == 1 || args.Contains(room.Name)))
{
    await room.Run();
}
