using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Traguardo.Core.Display;
using Traguardo.Web.Backups;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Data;
using Traguardo.Web.Http;
using Traguardo.Web.Operations;

namespace Traguardo.Web.Commands;

/// <summary><c>backup</c>: the whole installation as one file, while it is in use.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = CommandTexts.BackupTo, HelpName = "FILE" };
        var data = CycleOptions.Data();
        var command = new Command("backup", CommandTexts.Backup) { to, data };
        command.SetAction((words, stop) => Backup(new DirectoryInfo(words.GetValue(data) ?? ServerSettings.DefaultDataDirectory), words.GetValue(to), stop));
        return command;
    }

    private static async Task<int> Backup(DirectoryInfo data, string? to, CancellationToken stop)
    {
        using var telemetry = Telemetry.OfCommand();
        var postgres = ServerSettings.DefaultPostgres;
        if (postgres is null && !File.Exists(Path.Combine(data.FullName, DataVersion.DatabaseFile)))
        {
            return await Refuse(string.Format(null, CommandTexts.DatabaseMissing, data));
        }
        var clock = TimeProvider.System;
        var place = new FileInfo(to ?? $"traguardo-{clock.GetLocalNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}.zip");
        try
        {
            await using var services = new ServiceCollection().AddTraguardoData(data.FullName, postgres).BuildServiceProvider();
            BackupManifest manifest;
            using (var progress = new LateProgressBar())
            {
                manifest = await new BackupWriter(services, data, clock).WriteAsync(place, progress.Show, stop);
            }
            var figures = Figures.Current;
            Output.Write([
                Printing.PlainText.Of(string.Format(null, CommandTexts.BackedUp, place, figures.Number(manifest.Files.Count), figures.Number(new FileInfo(place.FullName).Length), await HashOf(place, stop))),
                CommandTexts.BackedUpPrivate,
                .. manifest.Missing.Select(hash => string.Format(null, CommandTexts.BackupMissing, hash)),
            ]);
            return manifest.Missing.Count == 0 ? CommandLine.Done : CommandLine.No;
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return await Refuse(string.Format(null, CommandTexts.BackupRefused, fault.Message));
        }
    }

    private static async Task<string> HashOf(FileInfo file, CancellationToken stop)
    {
        await using var content = file.OpenRead();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(Printing.PlainText.Of(why));
        return CommandLine.Wrong;
    }
}
