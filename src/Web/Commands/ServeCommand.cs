using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Traguardo.Web.Commands;

/// <summary><c>serve</c>: the web application, on the loopback address unless told otherwise.</summary>
public static class ServeCommand
{
    private static readonly Option<int?> Port = new("--port") { HelpName = "N", CustomParser = ParsePort };
    private static readonly Option<string?> Urls = new("--urls") { HelpName = "URL", CustomParser = ParseUrls };
    private static readonly Option<string?> Data = new("--data") { HelpName = "DIR" };
    private static readonly Option<bool> NoSample = new("--no-sample");
    private static readonly Option<bool> NoBrowser = new("--no-browser");

    public static Command Create() => WithOptions(new Command("serve", CommandTexts.Serve));

    /// <summary>Without a command, to serve is what is meant.</summary>
    public static RootCommand AsDefault(RootCommand root) => WithOptions(root);

    private static T WithOptions<T>(T command)
        where T : Command
    {
        Port.Description = CommandTexts.ServePort;
        Urls.Description = CommandTexts.ServeUrls;
        Data.Description = CommandTexts.ServeData;
        NoSample.Description = CommandTexts.ServeNoSample;
        NoBrowser.Description = CommandTexts.ServeNoBrowser;
        command.Options.Add(Port);
        command.Options.Add(Urls);
        command.Options.Add(Data);
        command.Options.Add(NoSample);
        command.Options.Add(NoBrowser);
        command.SetAction(Serve);
        return command;
    }

    private static int? ParsePort(ArgumentResult words)
    {
        var text = words.Tokens[0].Value;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return port;
        }
        words.AddError(string.Format(null, CommandTexts.NotAPort, text));
        return null;
    }

    private static string? ParseUrls(ArgumentResult words)
    {
        var text = words.Tokens[0].Value;
        try
        {
            return text.Split(';').Select(BindingAddress.Parse).Any(address => address.Scheme is not ("http" or "https")) ? Fault() : text;
        }
        catch (FormatException)
        {
            return Fault();
        }

        string? Fault()
        {
            words.AddError(string.Format(null, CommandTexts.NotAnAddress, text));
            return null;
        }
    }

    private static async Task<int> Serve(ParseResult words, CancellationToken stop)
    {
        var settings = new ServerSettings(
            words.GetValue(Urls) ?? LoopbackAddress.For(words.GetValue(Port)),
            words.GetValue(Data) ?? ServerSettings.DefaultDataDirectory,
            Sample: !words.GetValue(NoSample),
            Postgres: ServerSettings.DefaultPostgres);

        await using var server = Server.Build(settings);
        FirstRun first;
        try
        {
            first = await Server.StartAsync(server, settings, stop);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(string.Format(null, CommandTexts.AddressInUse, settings.Urls));
            return CommandLine.Wrong;
        }
        catch (SocketException fault)
        {
            await Console.Error.WriteLineAsync(string.Format(null, CommandTexts.AddressRefused, settings.Urls, fault.Message));
            return CommandLine.Wrong;
        }
        var address = server.Urls.First();
        if (first.IsSampled)
        {
            Console.WriteLine(CommandTexts.SampleLoaded);
        }
        if (first.SetUpCode is { } code)
        {
            Console.WriteLine(CommandTexts.SetUp, address, code);
        }
        Console.WriteLine(CommandTexts.Listening, address);
        if (!words.GetValue(NoBrowser))
        {
            Browser.Open(address);
        }
        await server.WaitForShutdownAsync(stop);
        return CommandLine.Done;
    }
}
