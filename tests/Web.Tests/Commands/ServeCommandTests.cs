using System.Net.Sockets;
using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

[OnAnyDatabase]
public sealed class ServeCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_is_printed_once_it_answers()
    {
        using var data = new TemporaryFolder();
        using var process = Traguardo.Start(["serve", "--port", "0", "--data", data.Path]);
        try
        {
            var sample = await process.StandardOutput.ReadLineAsync(Stop);
            var listening = await process.StandardOutput.ReadLineAsync(Stop);

            Assert.Contains("dimostrativa", sample, StringComparison.Ordinal);
            Assert.StartsWith("Traguardo è in ascolto su http://127.0.0.1:", listening, StringComparison.Ordinal);
            using var client = new HttpClient();
            Assert.Equal("Healthy", await client.GetStringAsync(new Uri(listening!.Split(' ')[5] + "/health"), Stop));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("")]
    public async Task A_port_that_is_taken_is_said_in_one_line(string command)
    {
        using var data = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        string[] words = ["--port", $"{port}", "--data", data.Path, "--no-sample"];
        var run = await Traguardo.Run(command.Length > 0 ? [command, .. words] : words);

        Assert.Equal($"L'indirizzo http://127.0.0.1:{port} è occupato da un altro programma: indicarne un altro con --port.\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.Exit);
    }

    [Fact]
    public async Task A_machine_that_is_not_this_one_cannot_be_listened_on()
    {
        using var data = new TemporaryFolder();

        // Reserved for documentation: no machine has it.
        var run = await Traguardo.Run("serve", "--urls", "http://192.0.2.1:5080", "--data", data.Path, "--no-sample");

        Assert.StartsWith("Non si può ascoltare su http://192.0.2.1:5080: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(2, run.Exit);
    }
}
