using Traguardo.Bench;

if (args is ["bare", var port, var body])
{
    await BareServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), body);
    return;
}

var root = args[0];
Table.Machine();
CoreBench.Run(root);
await DocumentBench.RunAsync(root);
await WebBench.RunAsync(root);
await StartBench.RunAsync(root);
